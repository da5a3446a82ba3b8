package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.publishing.Pin;
import dev.vitrine.shared.FieldPath;
import java.util.List;
import java.util.function.Function;

/** What approvers asked for and have not settled: each at its field, and what the publisher did about it so far. */
final class PinsCard extends Composite<Div> {
    /**
     * @param draft as it is now
     * @param href the address of a field
     * @param changed called after something was done about a pin
     */
    PinsCard(
            List<Pin> pins,
            OfferContent draft,
            ContentWords words,
            Function<FieldPath, String> href,
            PinActions actions,
            Runnable changed) {
        setVisible(!pins.isEmpty());
        var list = new UnorderedList();
        list.addClassName("v-pins");
        for (var pin : pins) {
            boolean untouched = pin.isUntouched(draft);
            var place = new Anchor(href.apply(pin.path()), words.place(pin.path()));
            place.getElement().setAttribute("router-link", true);
            var head = new Div(place, badge(pin, untouched));
            head.addClassName("v-pin-head");
            var line = new Div(head, new Paragraph(pin.reason()));
            line.addClassName("v-pin");
            if (pin.isAnswered()) {
                var answer = new Paragraph(pin.answer());
                answer.addClassName("v-pin-answer");
                line.add(answer);
            }
            line.add(actions.beside(pin, untouched, changed));
            list.add(new ListItem(line));
        }
        getContent()
                .add(new Card(getTranslation("publishing.pins.title"), list)
                        .subtitle(getTranslation("publishing.pins.text")));
    }

    private Component badge(Pin pin, boolean untouched) {
        if (!untouched) {
            return new StateBadge(Tone.LIVE, getTranslation("publishing.pins.changed"));
        }
        return pin.isAnswered()
                ? new StateBadge(Tone.REVIEW, getTranslation("publishing.pins.answered"))
                : new StateBadge(Tone.WARN, getTranslation("publishing.pins.waiting"));
    }
}
