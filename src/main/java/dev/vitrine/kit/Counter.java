package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** "41 / 50": moves while typing in the browser, and is set right by the server when the value arrives. */
@Tag("v-counter")
@JsModule("context://frontend/counter.js")
public final class Counter extends Component {
    private Counter(int max, boolean html) {
        getElement().setAttribute("max", String.valueOf(max));
        getElement().setAttribute("html", html);
    }

    /** Of code points. */
    public static Counter plain(int max) {
        return new Counter(max, false);
    }

    static Counter html(int max) {
        return new Counter(max, true);
    }

    public void show(int count) {
        getElement().setAttribute("count", String.valueOf(count));
        getElement().setAttribute("locale", getLocale().toLanguageTag());
    }

    int count() {
        return Integer.parseInt(getElement().getAttribute("count"));
    }
}
