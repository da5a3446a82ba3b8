package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.DiffText;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketplace.MarketplaceLists.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The present publisher agreement: its text, what it changes against the version accepted last, the button to accept it,
 * and who accepted which version when, each with its text.
 */
final class AgreementCard extends Composite<Card> {
    private final Consumer<String> accept;

    AgreementCard(Consumer<String> accept) {
        this.accept = accept;
    }

    /**
     * That a version was accepted.
     *
     * @param by name of who did it, or empty
     * @param text null when the marketplace no longer has it
     */
    record Accepted(
            String version, Instant at, String by, @Nullable Agreement text) {}

    @Override
    protected Card initContent() {
        return new Card(getTranslation("account.agreement.title"));
    }

    /**
     * @param acceptances the latest first
     * @param mayAccept whether the reader may accept in the publisher's name
     */
    void show(Agreement agreement, List<Accepted> acceptances, boolean mayAccept) {
        boolean accepted = acceptances.stream().anyMatch(one -> one.version().equals(agreement.version()));
        getContent()
                .subtitle(version(agreement))
                .actions(accepted || !mayAccept ? state(accepted) : button(agreement.version()))
                .clear();
        if (!accepted && !acceptances.isEmpty()) {
            getContent().with(news(agreement, acceptances.getFirst()));
        }
        getContent().with(text(agreement));
        if (!acceptances.isEmpty()) {
            getContent().with(history(acceptances));
        }
    }

    private String version(Agreement agreement) {
        return getTranslation(
                "account.agreement.version",
                agreement.version(),
                Formats.current().date(agreement.publishedOn()));
    }

    private Component news(Agreement present, Accepted last) {
        var note = new Paragraph(getTranslation("account.agreement.waits"));
        note.addClassName("v-agreement-waits");
        if (last.text() == null) {
            return note;
        }
        var changes = new NativeDetails(
                getTranslation("account.agreement.changes", last.version()),
                DiffText.inline(last.text().text(), present.text()));
        changes.setOpen(true);
        return new Div(note, changes);
    }

    private Component text(Agreement agreement) {
        var box = new Div();
        box.addClassName("v-agreement");
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("aria-label", getTranslation("account.agreement.title"));
        Stream.of(agreement.text().split("\\R\\R+")).map(Paragraph::new).forEach(box::add);
        return box;
    }

    private Component history(List<Accepted> acceptances) {
        var list = new UnorderedList();
        list.addClassName("v-agreement-history");
        acceptances.forEach(one -> list.add(line(one)));
        return new Div(new H3(getTranslation("account.agreement.history")), list);
    }

    private ListItem line(Accepted accepted) {
        var when = Formats.current().dateTime(accepted.at());
        var line = new ListItem(new Span(
                accepted.by().isEmpty()
                        ? getTranslation("account.agreement.lineAt", accepted.version(), when)
                        : getTranslation("account.agreement.line", accepted.version(), accepted.by(), when)));
        var text = accepted.text();
        if (text != null) {
            var read = new Button(getTranslation("account.agreement.read"), click -> read(text));
            read.addThemeVariants(ButtonVariant.TERTIARY);
            read.setAriaLabel(getTranslation("account.agreement.readVersion", accepted.version()));
            line.add(read);
        }
        return line;
    }

    private void read(Agreement agreement) {
        var dialog = new Dialog(text(agreement));
        dialog.setHeaderTitle(version(agreement));
        dialog.getFooter().add(new Button(getTranslation("account.agreement.close"), click -> dialog.close()));
        dialog.open();
    }

    private Component state(boolean accepted) {
        return accepted
                ? new StateBadge(Tone.LIVE, getTranslation("account.agreement.accepted"), "passed")
                : new StateBadge(Tone.WARN, getTranslation("account.agreement.open"), "warning");
    }

    private Component button(String version) {
        var button = new Button(getTranslation("account.agreement.accept"), event -> accept.accept(version));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
