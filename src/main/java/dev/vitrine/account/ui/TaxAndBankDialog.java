package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.Reauthentication;
import dev.vitrine.identity.ReauthenticationDialog;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Profile.TaxAndBank;
import dev.vitrine.tenancy.Profile.TaxProblem;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks for tax and bank data as a whole. */
final class TaxAndBankDialog extends Dialog {
    private final transient Reauthentication reauthentication;
    private final transient Function<TaxAndBank, List<TaxProblem>> save;
    private final TextField legalName = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final TextField taxId = new TextField();
    private final TextField iban = new TextField();
    private final TextField bic = new TextField();
    private final TextField bank = new TextField();
    private final transient Map<TaxProblem, HasValidationProperties> fields = new EnumMap<>(TaxProblem.class);

    /** Who takes longer over it than a proof is good for gives one more, and what he typed stays. */
    TaxAndBankDialog(Reauthentication reauthentication, Function<TaxAndBank, List<TaxProblem>> save) {
        this.reauthentication = reauthentication;
        this.save = save;
        setHeaderTitle(getTranslation("account.tax.title"));
        label(TaxProblem.LEGAL_NAME, legalName, "account.tax.legalName");
        label(TaxProblem.COUNTRY, country, "account.tax.country");
        label(TaxProblem.TAX_ID, taxId, "account.tax.taxId");
        label(TaxProblem.IBAN, iban, "account.tax.iban");
        label(TaxProblem.BIC, bic, "account.tax.bic");
        fields.put(TaxProblem.BIC_NEEDED, bic);
        bic.setHelperText(getTranslation("account.tax.bicHelp"));
        taxId.setHelperText(getTranslation("account.tax.taxIdHelp"));
        label(TaxProblem.BANK, bank, "account.tax.bank");
        countries();
        Stream.of(taxId, iban).forEach(field -> field.getElement().setAttribute("autocomplete", "off"));
        var form = new Div(legalName, country, taxId, iban, bic, bank);
        form.addClassName("v-form");
        add(form);
        var keep = new Button(
                getTranslation("account.tax.save"),
                event -> ReauthenticationDialog.before(reauthentication, this::save));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("account.cancel"), event -> close()), keep);
    }

    private <F extends Component & HasValidationProperties & HasLabel> void label(
            TaxProblem problem, F field, String key) {
        field.setLabel(getTranslation(key));
        fields.put(problem, field);
    }

    private void countries() {
        var locale = Formats.current().locale();
        Function<String, String> name = code -> Locale.of("", code).getDisplayCountry(locale);
        country.setItemLabelGenerator(name::apply);
        country.setItems(Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(name, Collator.getInstance(locale)))
                .toList());
    }

    private void save() {
        var problems = save.apply(new TaxAndBank(
                legalName.getValue(),
                Optional.ofNullable(country.getValue()).orElse(""),
                new SecretText(taxId.getValue()),
                new SecretText(iban.getValue()),
                bic.getValue(),
                bank.getValue()));
        if (problems.isEmpty()) {
            close();
        }
        fields.values().forEach(field -> field.setInvalid(false));
        problems.forEach(problem -> {
            var field = Objects.requireNonNull(fields.get(problem));
            field.setErrorMessage(getTranslation(Labels.key(problem)));
            field.setInvalid(true);
        });
    }
}
