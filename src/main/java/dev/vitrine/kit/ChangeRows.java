package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Change;
import dev.vitrine.content.RichText;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row for each field that differs. */
final class ChangeRows {
    private static final Set<String> RICH = Set.of("summary", "longSummary", "description");
    private static final Set<String> PLAIN =
            Set.of("title", "terms", "osDescription", "purpose", "name", "alternativeText");

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
        head.add(Marks.unseen(" · " + head.getTranslation(Labels.key(CompareView.Said.of(change.kind())), 1)));
        if (!change.isWhole()) {
            actions.at(change.path()).ifPresent(head::add);
        }
        var row = new Div(head, content(change));
        row.addClassName("v-change");
        return row;
    }

    private Component content(Change change) {
        if (change.path().field().isEmpty()) {
            return new Div();
        }
        if (isPicture(change.before()) || isPicture(change.after())) {
            return pictures(change);
        }
        return isProse(change.path()) ? prose(change) : values(change);
    }

    private static boolean isProse(FieldPath path) {
        String member = member(path);
        boolean id = path.section().kind() == SectionKey.Kind.BASICS && !member.equals("name");
        return !id && (RICH.contains(member) || PLAIN.contains(member));
    }

    private static String member(FieldPath path) {
        return path.field().substring(path.field().lastIndexOf('.') + 1);
    }

    private Component prose(Change change) {
        boolean rich = RICH.contains(member(change.path()));
        String before = text(change.before());
        String after = text(change.after());
        String was = rich ? RichText.lines(before) : before;
        String is = rich ? RichText.lines(after) : after;
        boolean marksAlone = was.equals(is);
        var box = new Div();
        box.addClassName("v-prose");
        if (marksAlone) {
            var note = new Paragraph(box.getTranslation("kit.compare.marksAlone"));
            note.addClassName("v-quiet");
            box.add(note);
        }
        box.add(columns(marksAlone ? before : was, marksAlone ? after : is));
        return box;
    }

    private Component columns(String before, String after) {
        if (mode == CompareView.Mode.INLINE || before.isEmpty() || after.isEmpty()) {
            return DiffText.inline(before, after);
        }
        var columns = new Div(DiffText.before(before, after), DiffText.after(before, after));
        columns.addClassName("v-diff-columns");
        return columns;
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "" : value.asString("");
    }

    private Component values(Change change) {
        String before = words.value(change.path(), change.before());
        String after = words.value(change.path(), change.after());
        var box = DiffText.inline(before, "");
        var cells = new Div();
        cells.addClassName("v-cells");
        if (!before.isEmpty()) {
            cells.add(box);
        }
        if (!after.isEmpty()) {
            cells.add(DiffText.inline("", after));
        }
        return cells;
    }

    private static boolean isPicture(@Nullable JsonNode value) {
        return value != null && value.isObject() && value.has("hash");
    }

    private Component pictures(Change change) {
        var box = new Div();
        box.addClassName("v-pictures");
        box.add(picture(change, change.before(), "kit.compare.before"));
        box.add(picture(change, change.after(), "kit.compare.after"));
        return box;
    }

    private Component picture(Change change, @Nullable JsonNode value, String key) {
        var figure = new Div();
        figure.addClassName("v-picture-state");
        var caption = new Span(figure.getTranslation(key));
        if (value == null) {
            figure.add(caption, new Span(figure.getTranslation("kit.compare.none")));
            return figure;
        }
        String size = value.path("width").asInt() + " × " + value.path("height").asInt();
        var image = new Image(
                pictureUrl.apply(Sha256.of(value.path("hash").asString())),
                words.field(change.path()) + " · " + caption.getText());
        figure.add(caption, image, new Span(size));
        return figure;
    }
}
