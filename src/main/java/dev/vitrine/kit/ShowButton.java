package dev.vitrine.kit;

import com.vaadin.flow.component.html.NativeButton;

/** Brings what was left out because nothing differs there, and goes. */
final class ShowButton extends NativeButton {
    ShowButton(String text, Runnable asked) {
        super(text);
        addClassName("v-show-button");
        addClickListener(click -> {
            removeFromParent();
            asked.run();
        });
    }
}
