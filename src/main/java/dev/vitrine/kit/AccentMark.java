package dev.vitrine.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;

/** Puts a publisher's colour into the custom properties of the page as long as it stands there; shows nothing itself. */
@Tag("v-accent")
@JsModule("context://frontend/accent.js")
final class AccentMark extends HtmlContainer {
    /** @param wanted of the form {@link Accent#isColour}, or null for the operator's own colours */
    void show(@Nullable String wanted) {
        if (wanted == null) {
            getElement().removeAttribute("tokens");
        } else {
            getElement().setAttribute("tokens", Accent.of(wanted).tokens());
        }
    }
}
