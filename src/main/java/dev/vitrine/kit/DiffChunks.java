package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.content.WordDiff.Part;
import dev.vitrine.kit.DiffLines.Line;
import dev.vitrine.kit.DiffPieces.Piece;
import dev.vitrine.shared.LanguageTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pieces of a comparison, drawn chunk by chunk as they are scrolled to; a fold is filled when it is opened. */
final class DiffChunks extends Div {
    /** Characters that are sent at once. */
    private static final int AT_ONCE = 40_000;

    /** Where removed and added words stand. */
    enum Layout {
        /** In one text. */
        INLINE,
        /** Beside each other, line by line. */
        COLUMNS
    }

    @Tag("ins")
    private static final class Inserted extends HtmlContainer {}

    @Tag("del")
    private static final class Deleted extends HtmlContainer {}

    private final transient Deque<Piece> left;
    private final Layout layout;
    private final @Nullable LanguageTag language;

    /** @param language of the text, where it is not to be taken for the reader's */
    DiffChunks(List<Piece> pieces, Layout layout, @Nullable LanguageTag language) {
        left = new ArrayDeque<>(pieces);
        this.layout = layout;
        this.language = language;
        addClassName("v-diff-chunks");
        next();
    }

    private void next() {
        int weight = 0;
        while (!left.isEmpty() && weight < AT_ONCE) {
            var piece = left.remove();
            weight += Math.max(1, piece.weight());
            add(piece.folded() ? folded(piece) : line(piece.lines().getFirst()));
        }
        if (!left.isEmpty()) {
            add(new More(getTranslation("kit.compare.more"), this::next));
        }
    }

    private Component folded(Piece piece) {
        var fold = new NativeDetails(getTranslation(piece.key(), piece.count()));
        fold.addClassName("v-diff-fold");
        fold.addToggleListener(toggle -> {
            if (toggle.isOpened() && fold.getContent() == null) {
                fold.setContent(new DiffChunks(DiffPieces.open(piece.lines()), Layout.INLINE, language));
            }
        });
        return fold;
    }

    private Component line(Line line) {
        if (layout == Layout.INLINE) {
            return paragraph(line, EnumSet.allOf(Kind.class));
        }
        var row = new Div(
                paragraph(line, EnumSet.of(Kind.EQUAL, Kind.DELETED)),
                paragraph(line, EnumSet.of(Kind.EQUAL, Kind.INSERTED)));
        row.addClassName("v-diff-row");
        return row;
    }

    private Paragraph paragraph(Line line, Set<Kind> shown) {
        var paragraph = new Paragraph();
        line.parts().stream()
                .filter(part -> shown.contains(part.kind()))
                .forEach(part -> paragraph.add(component(part)));
        return paragraph;
    }

    private Component component(Part part) {
        var text = new Span(part.text());
        if (language != null) {
            text.getElement().setAttribute("lang", language.value());
        }
        return switch (part.kind()) {
            case EQUAL -> text;
            case INSERTED -> marked(new Inserted(), "kit.compare.added", text);
            case DELETED -> marked(new Deleted(), "kit.compare.removed", text);
        };
    }

    private HtmlContainer marked(HtmlContainer mark, String key, Span text) {
        mark.add(Marks.unseen(getTranslation(key) + " "), text);
        return mark;
    }
}
