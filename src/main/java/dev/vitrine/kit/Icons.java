package dev.vitrine.kit;

import com.vaadin.flow.component.icon.SvgIcon;

/** The drawn signs of {@code themes/icons.svg}: one sprite, strokes of 1.75 px. */
public final class Icons {
    /** Address of the sprite, for templates: the symbol's name follows {@code #}. */
    public static final String SPRITE = "themes/icons.svg";

    private Icons() {}

    /** A sign without meaning of its own: hidden from screen readers; the text beside it says what it says. */
    public static SvgIcon of(String symbol) {
        var icon = new SvgIcon(SPRITE, symbol);
        icon.addClassName("v-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
