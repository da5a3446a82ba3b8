package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.vitrine.rules.Completeness;

/** How complete something is: teal, amber below 70 %, a tick at 100 %. */
@Tag("v-ring")
@JsModule("context://frontend/ring.js")
public final class Ring extends Component {
    public Ring(Completeness.Share share) {
        this(share.percent());
    }

    /** @param percent 0 to 100 */
    public Ring(int percent) {
        getElement().setAttribute("value", String.valueOf(percent));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", Formats.current().percent(percent));
    }

    /** The ring says nothing to screen readers, because the figure stands beside it. */
    public Ring silent() {
        getElement().removeAttribute("role");
        getElement().removeAttribute("aria-label");
        getElement().setAttribute("aria-hidden", "true");
        return this;
    }
}
