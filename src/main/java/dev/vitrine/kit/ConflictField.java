package dev.vitrine.kit;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.Change;
import dev.vitrine.content.Merge;
import dev.vitrine.content.RichText;
import dev.vitrine.shared.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One field that both sides changed: base, theirs, yours; the one that is taken is pressed. A text can be written anew,
 * anything else is chosen. Long texts are written anew on demand.
 */
final class ConflictField extends Composite<Div> {
    private static final int LONG = 20_000;
    private static final int FOLDED = 2_000;

    private final Merge.Conflict conflict;
    private final ContentWords words;
    private final AbstractSinglePropertyField<?, String> result;
    private final Button write = new Button();
    private final List<Button> takes = new ArrayList<>();
    private final List<@Nullable JsonNode> sides = new ArrayList<>();
    private final boolean text;
    private @Nullable JsonNode chosen;

    /** @param theirName heading of the saved version, with the names of who saved it */
    ConflictField(Merge.Conflict conflict, ContentWords words, String theirName) {
        this.conflict = conflict;
        this.words = words;
        chosen = conflict.yours();
        text = words.isProse(conflict.path())
                && isText(conflict.base())
                && isText(conflict.theirs())
                && isText(conflict.yours());
        result = text ? result() : new TextArea();
        String base = shown(conflict.base());
        var columns = new Div(
                side(getTranslation("kit.conflict.base"), value(conflict.base(), plain(base)), conflict.base()),
                side(theirName, value(conflict.theirs(), against(base, conflict.theirs())), conflict.theirs()),
                side(
                        getTranslation("kit.conflict.yours"),
                        value(conflict.yours(), against(base, conflict.yours())),
                        conflict.yours()));
        columns.addClassName("v-conflict-sides");
        columns.getElement().setAttribute("role", "group");
        columns.getElement().setAttribute("aria-label", words.field(conflict.path()));
        getContent().addClassName("v-conflict-field");
        getContent().add(new H3(words.field(conflict.path())), columns);
        if (text) {
            writing();
        }
        press();
    }

    /** Rich texts are written as such, anything else in plain letters. */
    private AbstractSinglePropertyField<?, String> result() {
        String label = getTranslation("kit.conflict.result");
        Optional<LanguageTag> language = conflict.path().section().language();
        if (words.isRich(conflict.path()) && language.isPresent()) {
            return new RichTextField(label, language.get());
        }
        var area = new TextArea(label);
        area.addClassName("v-conflict-result");
        area.setMinRows(2);
        area.setMaxRows(12);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return area;
    }

    private void writing() {
        result.setValue(said(conflict.yours()));
        result.addValueChangeListener(event -> {
            if (!said(chosen).equals(event.getValue())) {
                chosen = event.getValue().isEmpty() ? null : StringNode.valueOf(event.getValue());
                press();
            }
        });
        boolean isLong = Math.max(
                        said(conflict.yours()).length(), said(conflict.theirs()).length())
                > LONG;
        result.setVisible(!isLong);
        write.setText(getTranslation("kit.conflict.write"));
        write.addThemeVariants(ButtonVariant.TERTIARY);
        write.setVisible(isLong);
        write.addClickListener(event -> {
            write.setVisible(false);
            result.setVisible(true);
            ((Focusable<?>) result).focus();
        });
        getContent().add(write, result);
    }

    private static boolean isText(@Nullable JsonNode value) {
        return value == null || value.isString();
    }

    private String said(@Nullable JsonNode value) {
        return words.said(conflict.path(), value);
    }

    /** As a reader sees it: without the tags of rich text, where something else than tags differs. */
    private String shown(@Nullable JsonNode value) {
        boolean rich = words.isRich(conflict.path())
                && !RichText.lines(said(conflict.theirs())).equals(RichText.lines(said(conflict.yours())));
        return rich ? RichText.lines(said(value)) : said(value);
    }

    /** A text with what differs marked in it; anything else as it is. */
    private Component against(String base, @Nullable JsonNode value) {
        String is = shown(value);
        return text ? DiffText.inline(base, is) : plain(is);
    }

    /** A long text is folded. */
    private static Component plain(String value) {
        if (value.length() > FOLDED) {
            return DiffText.inline(value, value);
        }
        var whole = new Paragraph(value);
        whole.addClassName("v-lost-text");
        return whole;
    }

    private Component value(@Nullable JsonNode value, Component shown) {
        if (value != null) {
            return shown;
        }
        var nothing = new Paragraph(getTranslation("kit.conflict.nothing"));
        nothing.addClassName("v-quiet");
        return nothing;
    }

    private Component side(String title, Component shown, @Nullable JsonNode value) {
        var name = new Span(title);
        name.addClassName("v-strong");
        var take = new Button(getTranslation("kit.conflict.take"), event -> take(value));
        take.addThemeVariants(ButtonVariant.TERTIARY);
        take.setAriaLabel(getTranslation("kit.conflict.take") + " · " + title);
        takes.add(take);
        sides.add(value);
        var copy = new Button(getTranslation("kit.copy"), Icons.of("copy"));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.setAriaLabel(getTranslation("kit.copy") + " · " + title);
        copy.addClickListener(event ->
                getUI().ifPresent(ui -> ui.getPage().executeJs("navigator.clipboard.writeText($0)", said(value))));
        var actions = new Div(take, copy);
        actions.addClassName("v-conflict-actions");
        var side = new Div(name, shown, actions);
        side.addClassName("v-conflict-side");
        return side;
    }

    private void take(@Nullable JsonNode value) {
        chosen = value;
        if (text) {
            result.setValue(said(value));
        }
        press();
    }

    /** Shows which side is taken; none when the result was written anew. */
    private void press() {
        for (int i = 0; i < takes.size(); i++) {
            boolean taken = Objects.equals(sides.get(i), chosen);
            takes.get(i).getElement().setAttribute("aria-pressed", String.valueOf(taken));
            takes.get(i).setText(getTranslation(taken ? "kit.conflict.taken" : "kit.conflict.take"));
        }
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
