package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.content.Change;
import dev.vitrine.content.Merge;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One field that both sides changed: base, theirs, yours; a text can be written anew, anything else is chosen. */
final class ConflictField extends Composite<Div> {
    private final Merge.Conflict conflict;
    private final ContentWords words;
    private final TextArea result = new TextArea();
    private final boolean text;
    private @Nullable JsonNode chosen;

    ConflictField(Merge.Conflict conflict, ContentWords words) {
        this.conflict = conflict;
        this.words = words;
        chosen = conflict.yours();
        text = isText(conflict.base()) && isText(conflict.theirs()) && isText(conflict.yours());
        String base = said(conflict.base());
        var columns = new Div(
                side("kit.conflict.base", DiffText.inline(base, base), conflict.base()),
                side("kit.conflict.theirs", DiffText.inline(base, said(conflict.theirs())), conflict.theirs()),
                side("kit.conflict.yours", DiffText.inline(base, said(conflict.yours())), conflict.yours()));
        columns.addClassName("v-conflict-sides");
        result.setLabel(getTranslation("kit.conflict.result"));
        result.setMinRows(2);
        result.setWidthFull();
        result.setReadOnly(!text);
        result.setValue(said(conflict.yours()));
        result.addValueChangeListener(event -> {
            if (text) {
                chosen = StringNode.valueOf(event.getValue());
            }
        });
        getContent().addClassName("v-conflict-field");
        getContent().add(new H3(words.field(conflict.path())), columns, result);
    }

    private static boolean isText(@Nullable JsonNode value) {
        return value == null || value.isString();
    }

    private String said(@Nullable JsonNode value) {
        return value != null && value.isString() ? value.asString() : words.value(conflict.path(), value);
    }

    private Component side(String key, DiffText shown, @Nullable JsonNode value) {
        var name = new Span(getTranslation(key));
        name.addClassName("v-strong");
        var take = new Button(getTranslation("kit.conflict.take"), event -> take(value));
        take.addThemeVariants(ButtonVariant.TERTIARY);
        take.setAriaLabel(getTranslation("kit.conflict.take") + " · " + name.getText());
        var copy = new Button(getTranslation("kit.copy"), Icons.of("copy"));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.setAriaLabel(getTranslation("kit.copy") + " · " + name.getText());
        copy.addClickListener(event ->
                getUI().ifPresent(ui -> ui.getPage().executeJs("navigator.clipboard.writeText($0)", said(value))));
        var actions = new Div(take, copy);
        actions.addClassName("v-conflict-actions");
        var side = new Div(name, shown, actions);
        side.addClassName("v-conflict-side");
        return side;
    }

    private void take(@Nullable JsonNode value) {
        result.setValue(said(value));
        chosen = value;
    }

    /** The change that puts the chosen value in place of theirs; empty when theirs stays. */
    Optional<Change> overTheirs() {
        if (Objects.equals(chosen, conflict.theirs())) {
            return Optional.empty();
        }
        Change.Kind kind = conflict.theirs() == null
                ? Change.Kind.ADDED
                : chosen == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
        return Optional.of(new Change(conflict.path(), kind, conflict.theirs(), chosen));
    }
}
