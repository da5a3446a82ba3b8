package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A few choices of which one holds: pressed buttons in a group; arrow keys move between them. */
public final class Segments<T> extends Composite<Div> {
    /** @param count shown after the label when it is not null */
    public record Option<T>(T value, String label, @Nullable Long count) {
        public static <T> Option<T> of(T value, String label) {
            return new Option<>(value, label, null);
        }
    }

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();

    /**
     * @param name for screen readers
     * @param chosen called when another is pressed
     */
    public Segments(String name, List<Option<T>> options, T selected, Consumer<T> chosen) {
        getContent().addClassName("v-segments");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", name);
        for (Option<T> option : options) {
            var button = new NativeButton();
            button.add(new Span(option.label()));
            if (option.count() != null) {
                var count = new Span(Formats.current().number(option.count()));
                count.addClassName("v-segment-count");
                button.add(count);
            }
            button.addClickListener(event -> {
                select(option.value());
                chosen.accept(option.value());
            });
            buttons.put(option.value(), button);
            getContent().add(button);
        }
        select(selected);
    }

    /** Shows this one as pressed; nobody is told. */
    public void select(T value) {
        buttons.forEach(
                (v, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(v.equals(value))));
    }

    /** The look of filters: pills without a frame. */
    public Segments<T> pills() {
        getContent().addClassName("v-pills");
        return this;
    }
}
