package dev.vitrine.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;

/** A button for the next part of something long; pressed by the browser itself when scrolling comes near it. */
@Tag("v-more")
@JsModule("context://frontend/more.js")
public final class More extends HtmlContainer {
    /** @param asked called once */
    public More(String text, Runnable asked) {
        var button = new NativeButton(text);
        button.addClickListener(click -> {
            removeFromParent();
            asked.run();
        });
        add(button);
    }
}
