package dev.vitrine.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A small field of a colour; what colour it is stands in words beside it. */
@Tag("v-colour-sample")
@JsModule("context://frontend/accent.js")
public final class ColourSample extends HtmlContainer {
    /** @param colour of the form {@link Accent#isColour} */
    public ColourSample(String colour) {
        getElement().setAttribute("colour", colour).setAttribute("aria-hidden", "true");
    }
}
