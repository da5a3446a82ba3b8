package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketplace.MarketplaceLists.Agreement;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Profile.Acceptance;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The present publisher agreement: its text, who accepted it, and the button to do so. */
final class AgreementCard extends Composite<Card> {
    private final Consumer<String> accept;

    AgreementCard(Consumer<String> accept) {
        this.accept = accept;
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("account.agreement.title"));
    }

    /**
     * @param name of a person who accepted
     * @param mayAccept whether the reader may accept in the publisher's name
     */
    void show(Agreement agreement, List<Acceptance> acceptances, Function<PersonId, String> name, boolean mayAccept) {
        var accepted = acceptances.stream()
                .filter(one -> one.version().equals(agreement.version()))
                .findFirst();
        getContent()
                .subtitle(getTranslation(
                        "account.agreement.version",
                        agreement.version(),
                        Formats.current().date(agreement.publishedOn())))
                .actions(accepted.isPresent() || !mayAccept ? state(accepted) : button(agreement.version()))
                .clear()
                .with(text(agreement.text()));
        accepted.ifPresent(one -> getContent().with(by(one, name)));
    }

    private Component text(String text) {
        var box = new Div();
        box.addClassName("v-agreement");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("aria-label", getTranslation("account.agreement.title"));
        Stream.of(text.split("\\R\\R+")).map(Paragraph::new).forEach(box::add);
        return box;
    }

    private Component by(Acceptance acceptance, Function<PersonId, String> name) {
        var when = Formats.current().dateTime(acceptance.at());
        var who = acceptance.by() == null ? "" : name.apply(acceptance.by());
        var line = new Paragraph(
                who.isEmpty()
                        ? getTranslation("account.agreement.acceptedAt", when)
                        : getTranslation("account.agreement.acceptedBy", who, when));
        line.addClassName("v-quiet");
        return line;
    }

    private Component state(Optional<Acceptance> accepted) {
        return accepted.isPresent()
                ? new StateBadge(Tone.LIVE, getTranslation("account.agreement.accepted"), "passed")
                : new StateBadge(Tone.WARN, getTranslation("account.agreement.open"), "warning");
    }

    private Component button(String version) {
        var button = new Button(getTranslation("account.agreement.accept"), event -> accept.accept(version));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
