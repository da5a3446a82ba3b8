package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.identity.OwnAccount;
import dev.vitrine.identity.OwnAccount.Seat;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.LanguageTag;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What the person is, at which publishers or in the marketplace, and how far that reaches. */
final class SeatsCard extends Composite<Div> {
    SeatsCard(OwnAccount.View view) {
        var facts = new FactList();
        view.seats().forEach(seat -> facts.add(seat.publisher().name(), words(seat)));
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
