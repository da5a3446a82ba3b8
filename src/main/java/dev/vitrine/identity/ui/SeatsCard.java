package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.identity.OwnAccount;
import dev.vitrine.identity.OwnAccount.Seat;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.LanguageTag;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the person is, at which publishers or in the marketplace, and how far that reaches. */
final class SeatsCard extends Composite<Div> {
    /** @param leave asked for a membership that is to end */
    SeatsCard(OwnAccount.View view, Consumer<Seat> leave) {
        var facts = new FactList();
        view.seats().forEach(seat -> facts.add(seat.publisher().name(), line(seat, leave)));
        if (!view.platform().isEmpty()) {
            facts.add(
                    getTranslation("identity.me.marketplace"),
                    view.platform().stream()
                            .sorted()
                            .map(role -> getTranslation(Labels.key(role)))
                            .collect(Collectors.joining(", ")));
        }
        boolean none = view.seats().isEmpty() && view.platform().isEmpty();
        getContent()
                .add(new Card(
                                getTranslation("identity.me.seats"),
                                none ? new Paragraph(getTranslation("identity.me.noSeat")) : facts)
                        .subtitle(getTranslation("identity.me.seatsText")));
    }

    /** The owner does not leave: he hands over first, on the page of members. */
    private Component[] line(Seat seat, Consumer<Seat> leave) {
        var words = new Span(words(seat));
        if (seat.role() == PublisherRole.OWNER) {
            return new Component[] {words};
        }
        var button = new Button(getTranslation("identity.me.leave"), click -> leave.accept(seat));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                getTranslation("identity.me.leaveOf", seat.publisher().name()));
        return new Component[] {words, button};
    }

    private String words(Seat seat) {
        var words = new ArrayList<String>();
        words.add(getTranslation(Labels.key(seat.role())));
        if (!seat.languages().isEmpty()) {
            words.add(getTranslation(
                    "identity.me.languages",
                    seat.languages().stream()
                            .sorted()
                            .map(LanguageTag::locale)
                            .map(Formats::languageName)
                            .collect(Collectors.joining(", "))));
        }
        if (!seat.offers().isEmpty()) {
            words.add(getTranslation("identity.me.offers", seat.offers().size()));
        }
        return String.join(" · ", words);
    }
}
