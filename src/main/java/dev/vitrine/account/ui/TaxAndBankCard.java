package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.identity.Reauthentication;
import dev.vitrine.identity.ReauthenticationDialog;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Notices;
import dev.vitrine.tenancy.Profile.TaxAndBank;
import dev.vitrine.tenancy.Profile.TaxAndBankMasked;
import dev.vitrine.tenancy.Profile.TaxProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tax and bank data: masked once they are given; given anew as a whole, never shown. */
final class TaxAndBankCard extends Composite<Card> {
    private final transient Reauthentication reauthentication;
    private final transient Supplier<Optional<TaxAndBankMasked>> present;
    private final transient Function<TaxAndBank, List<TaxProblem>> save;

    TaxAndBankCard(
            Reauthentication reauthentication,
            Supplier<Optional<TaxAndBankMasked>> present,
            Function<TaxAndBank, List<TaxProblem>> save) {
        this.reauthentication = reauthentication;
        this.present = present;
        this.save = save;
        show();
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("account.tax.title")).subtitle(getTranslation("account.tax.subtitle"));
    }

    private void show() {
        var data = present.get();
        getContent()
                .clear()
                .with(data.map(this::facts).orElseGet(() -> new Paragraph(getTranslation("account.tax.none"))))
                .actions(change(data.isPresent()));
    }

    private Component facts(TaxAndBankMasked data) {
        var locale = Formats.current().locale();
        return new FactList()
                .add(getTranslation("account.tax.legalName"), data.legalName())
                .add(
                        getTranslation("account.tax.country"),
                        Locale.of("", data.country()).getDisplayCountry(locale))
                .add(getTranslation("account.tax.taxId"), data.taxId())
                .add(getTranslation("account.tax.iban"), data.iban())
                .add(getTranslation("account.tax.bic"), data.bic().isEmpty() ? "–" : data.bic())
                .add(getTranslation("account.tax.bank"), data.bank())
                .add(getTranslation("account.tax.since"), Formats.current().dateTime(data.since()));
    }

    private Component change(boolean again) {
        return new Button(
                getTranslation(again ? "account.tax.change" : "account.tax.give"),
                event -> ReauthenticationDialog.before(
                        reauthentication, () -> new TaxAndBankDialog(reauthentication, this::save).open()));
    }

    private List<TaxProblem> save(TaxAndBank data) {
        var problems = save.apply(data);
        if (problems.isEmpty()) {
            show();
            Notices.done(getTranslation("account.tax.saved"));
        }
        return problems;
    }
}
