package dev.vitrine.kit;

import com.vaadin.flow.component.Component;

/**
 * One line of the main menu.
 *
 * @param order place within its group, rising
 * @param labelKey translation key
 * @param icon name of a symbol of {@link Icons}
 * @param view the view it opens; where its route has the parameter {@link Workplace#PARAMETER}, the frame fills it
 * @param count shown at the end of the line when it is not 0
 * @param pressing whether the count calls for action and is shown as a filled badge
 */
public record MenuEntry(
        Group group,
        int order,
        String labelKey,
        String icon,
        Class<? extends Component> view,
        long count,
        boolean pressing) {
    /** The groups of the menu in their order; all but the first have a heading. */
    public enum Group {
        WORK,
        REVIEW,
        SUPPORT,
        CONSULTATION,
        ADMINISTRATION
    }

    public static MenuEntry of(int order, String labelKey, String icon, Class<? extends Component> view) {
        return new MenuEntry(Group.WORK, order, labelKey, icon, view, 0, false);
    }

    public MenuEntry in(Group other) {
        return new MenuEntry(other, order, labelKey, icon, view, count, pressing);
    }

    public MenuEntry counting(long number) {
        return new MenuEntry(group, order, labelKey, icon, view, number, pressing);
    }

    public MenuEntry pressing(long number) {
        return new MenuEntry(group, order, labelKey, icon, view, number, true);
    }
}
