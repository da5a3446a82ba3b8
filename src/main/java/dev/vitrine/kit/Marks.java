package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Small signs with a hidden text for those who do not see them. */
public final class Marks {
    private Marks() {}

    static Component sign(String icon, String tone, String meaning) {
        var mark = new Span(Icons.of(icon), unseen(meaning));
        mark.addClassNames("v-mark", "v-mark-" + tone);
        return mark;
    }

    static Component counted(String icon, String tone, int count, String meaning) {
        var number = new Span(String.valueOf(count));
        number.getElement().setAttribute("aria-hidden", "true");
        var mark = new Span(Icons.of(icon), number, unseen(meaning));
        mark.addClassNames("v-mark", "v-mark-" + tone);
        return mark;
    }

    /** Errors and warnings with their counts; empty when there are none. */
    public static Optional<Component> findings(Component reader, int errors, int warnings) {
        if (errors > 0) {
            return Optional.of(counted("error", "err", errors, reader.getTranslation("kit.mark.errors", errors)));
        }
        return warnings == 0
                ? Optional.empty()
                : Optional.of(
                        counted("warning", "warn", warnings, reader.getTranslation("kit.mark.warnings", warnings)));
    }

    static Component plain(String text) {
        var mark = new Span(text);
        mark.addClassName("v-mark");
        return mark;
    }

    static Component count(long number, boolean pressing) {
        var mark = new Span(String.valueOf(number));
        mark.addClassNames("v-mark", pressing ? "v-mark-filled" : "v-mark-plain");
        return mark;
    }

    /** Text for screen readers alone. */
    static Span unseen(String text) {
        var span = new Span(text);
        span.addClassName("v-unseen");
        return span;
    }
}
