package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Change;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row for each field that differs. */
final class ChangeRows {
    private final ContentWords words;
    private final CompareView.Mode mode;
    private final Function<Sha256, String> pictureUrl;
    private final ChangeActions actions;

    ChangeRows(ContentWords words, CompareView.Mode mode, Function<Sha256, String> pictureUrl, ChangeActions actions) {
        this.words = words;
        this.mode = mode;
        this.pictureUrl = pictureUrl;
        this.actions = actions;
    }

    /** The changes of single fields; a whole section that came or went stands for itself when it has none. */
    static List<Change> fields(List<Change> changes) {
        var fields = changes.stream().filter(c -> !c.path().field().isEmpty()).toList();
        return fields.isEmpty() ? changes : fields;
    }

    static String sign(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
            case REORDERED -> "↕";
        };
    }

    /** Key of the word for those who do not see the sign. */
    static String word(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "kit.compare.kindAdded";
            case REMOVED -> "kit.compare.kindRemoved";
            case CHANGED -> "kit.compare.kindChanged";
            case REORDERED -> "kit.compare.kindReordered";
        };
    }

    static String className(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "v-added";
            case REMOVED -> "v-removed";
            case CHANGED, REORDERED -> "v-changed";
        };
    }

    Component row(Change change) {
        var sign = new Span(sign(change.kind()));
        sign.addClassNames("v-sign", className(change.kind()));
        sign.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(words.field(change.path()));
        name.addClassName("v-change-name");
        var head = new Div(sign, name);
        head.addClassName("v-change-head");
        head.add(Marks.unseen(" · " + head.getTranslation(word(change.kind()))));
        if (!change.isWhole()) {
            actions.at(change.path()).ifPresent(head::add);
        }
        var row = new Div(head, content(change));
        row.addClassName("v-change");
        return row;
    }

    private Component content(Change change) {
        if (change.isWhole()) {
            return new Div();
        }
        return switch (ChangeForm.of(change, words)) {
            case ChangeForm.Prose prose ->
                prose(prose, change.path().section().language().orElse(null));
            case ChangeForm.Pictures pictures ->
                new PicturePair(
                        words.field(change.path()),
                        pictures.before().map(this::state).orElse(null),
                        pictures.after().map(this::state).orElse(null));
            case ChangeForm.Values values -> values(values);
        };
    }

    private Component prose(ChangeForm.Prose prose, @Nullable LanguageTag language) {
        var box = new Div();
        box.addClassName("v-prose");
        if (prose.marksAlone()) {
            var note = new Paragraph(box.getTranslation("kit.compare.marksAlone"));
            note.addClassName("v-quiet");
            box.add(note);
        }
        box.add(
                prose.inOneText(mode)
                        ? DiffText.inline(prose.before(), prose.after(), language)
                        : DiffText.columns(prose.before(), prose.after(), language));
        return box;
    }

    private static Component values(ChangeForm.Values values) {
        var cells = new Div();
        cells.addClassName("v-cells");
        if (!values.before().isEmpty()) {
            cells.add(DiffText.inline(values.before(), ""));
        }
        if (!values.after().isEmpty()) {
            cells.add(DiffText.inline("", values.after()));
        }
        return cells;
    }

    private PicturePair.State state(ChangeForm.Picture picture) {
        return new PicturePair.State(pictureUrl.apply(picture.hash()), picture.width(), picture.height());
    }
}
