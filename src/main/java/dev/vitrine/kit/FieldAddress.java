package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.vitrine.shared.FieldPath;

/**
 * Gives inputs the field path as their id, so that an address ending in {@code #path} leads to the very field, scrolls
 * to it, focuses it and lets it flash once ({@code frontend/frame.js}).
 */
public final class FieldAddress {
    private FieldAddress() {}

    public static <C extends Component> C mark(C component, FieldPath path) {
        component.setId(path.toString());
        return component;
    }

    /** The address of a field on the view at {@code href}. */
    public static String link(String href, FieldPath path) {
        return href + "#" + path;
    }

    /** Leads to a field of the view that is shown now. */
    public static void focus(UI ui, FieldPath path) {
        ui.getPage().executeJs("window.vitrineFocus($0)", path.toString());
    }
}
