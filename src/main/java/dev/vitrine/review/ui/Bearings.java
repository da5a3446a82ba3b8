package dev.vitrine.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;

/** Marks of what a submission bears on. */
final class Bearings extends Div {
    Bearings(Component reader, boolean firstPublication, boolean prices) {
        addClassName("v-bearings");
        if (firstPublication) {
            add(new StateBadge(Tone.STAGED, reader.getTranslation("review.bears.first")));
        }
        if (prices) {
            add(new StateBadge(Tone.WARN, reader.getTranslation("review.bears.prices")));
        }
    }
}
