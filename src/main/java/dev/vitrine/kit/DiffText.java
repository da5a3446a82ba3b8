package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.content.WordDiff.Part;
import dev.vitrine.kit.DiffLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two states of a text with the words that went (red, struck, {@code del}) and came (green, underlined, {@code ins}),
 * said in hidden words to screen readers; longer runs of unchanged lines are folded.
 */
public final class DiffText extends Composite<Div> {
    private static final int FOLD_FROM = 3;

    @Tag("ins")
    private static final class Inserted extends com.vaadin.flow.component.HtmlContainer {}

    @Tag("del")
    private static final class Deleted extends com.vaadin.flow.component.HtmlContainer {}

    private DiffText(List<Line> lines, Set<Kind> shown) {
        getContent().addClassName("v-diff");
        var same = new ArrayList<Line>();
        for (Line line : lines) {
            if (line.isSame()) {
                same.add(line);
            } else {
                unchanged(same, shown);
                same.clear();
                var kept = line.parts().stream()
                        .filter(p -> shown.contains(p.kind()))
                        .toList();
                if (!kept.isEmpty()) {
                    getContent().add(paragraph(kept));
                }
            }
        }
        unchanged(same, shown);
    }

    /** Removed and added words in one text. */
    public static DiffText inline(String before, String after) {
        return new DiffText(DiffLines.of(before, after), Set.of(Kind.EQUAL, Kind.DELETED, Kind.INSERTED));
    }

    /** The text before, with what went. */
    public static DiffText before(String before, String after) {
        return new DiffText(DiffLines.of(before, after), Set.of(Kind.EQUAL, Kind.DELETED));
    }

    /** The text after, with what came. */
    public static DiffText after(String before, String after) {
        return new DiffText(DiffLines.of(before, after), Set.of(Kind.EQUAL, Kind.INSERTED));
    }

    private void unchanged(List<Line> lines, Set<Kind> shown) {
        if (lines.size() < FOLD_FROM) {
            lines.forEach(line -> getContent().add(paragraph(line.parts())));
            return;
        }
        var folded = new NativeDetails(getTranslation("kit.compare.unchangedLines", lines.size()));
        var inside = new Div();
        lines.forEach(line -> inside.add(paragraph(line.parts())));
        folded.setContent(inside);
        folded.addClassName("v-diff-fold");
        getContent().add(folded);
    }

    private Paragraph paragraph(List<Part> parts) {
        var paragraph = new Paragraph();
        parts.forEach(part -> paragraph.add(component(part)));
        return paragraph;
    }

    private Component component(Part part) {
        return switch (part.kind()) {
            case EQUAL -> new Span(part.text());
            case INSERTED -> {
                var ins = new Inserted();
                ins.add(Marks.unseen(getTranslation("kit.compare.added") + " "), new Span(part.text()));
                yield ins;
            }
            case DELETED -> {
                var del = new Deleted();
                del.add(Marks.unseen(getTranslation("kit.compare.removed") + " "), new Span(part.text()));
                yield del;
            }
        };
    }
}
