package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.kit.Icons;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One item of a list that is edited and put in order: what it is, and what can be done with it. */
final class ItemRow extends Composite<Div> {
    private final Div actions = new Div();
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final String name;

    /** @param name of the item, for screen readers */
    ItemRow(String name, Component... content) {
        this.name = name;
        var body = new Div(content);
        body.addClassName("v-item-body");
        actions.addClassName("v-item-actions");
        getContent().addClassName("v-item");
        getContent().add(body, actions);
    }

    ItemRow action(String icon, String label, boolean possible, Runnable then) {
        var button = new Button(Icons.of(icon), event -> then.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label + " · " + name);
        button.setTooltipText(label);
        button.setEnabled(possible);
        actions.add(button);
        buttons.put(icon, button);
        return this;
    }

    /** Puts the keyboard on the action with this icon, or on the next best that is possible. */
    void focus(String icon) {
        Stream.concat(Stream.of(buttons.get(icon)), buttons.values().stream())
                .filter(Button::isEnabled)
                .findFirst()
                .ifPresent(Button::focus);
    }

    void setReadOnly(boolean readOnly) {
        actions.setVisible(!readOnly);
    }
}
