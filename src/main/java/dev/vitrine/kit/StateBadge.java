package dev.vitrine.kit;

import com.vaadin.flow.component.html.Span;

/** A state in words, with the colour that means the same; a sign may stand before the words. */
public final class StateBadge extends Span {
    public StateBadge(Tone tone, String text) {
        addClassNames("v-badge", tone.className());
        add(new Span(text));
    }

    /** @param icon name of a symbol of {@link Icons} */
    public StateBadge(Tone tone, String text, String icon) {
        this(tone, text);
        addComponentAsFirst(Icons.of(icon));
    }
}
