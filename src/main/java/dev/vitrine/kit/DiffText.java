package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.DiffChunks.Layout;
import dev.vitrine.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Two states of a text with the words that went (red, struck, {@code del}) and came (green, underlined, {@code ins}),
 * said in hidden words to screen readers; longer runs of unchanged lines are folded. Of a text of a million characters no
 * more is sent at once than is read.
 */
public final class DiffText extends Composite<Div> {
    private DiffText(String before, String after, Layout layout, @Nullable LanguageTag language) {
        getContent().addClassName("v-diff");
        if (layout == Layout.COLUMNS) {
            getContent().addClassName("v-diff-columns");
            var head = new Div(
                    new Span(getTranslation("kit.compare.before")), new Span(getTranslation("kit.compare.after")));
            head.addClassNames("v-diff-row", "v-diff-row-head");
            getContent().add(head);
        }
        getContent().add(new DiffChunks(DiffPieces.of(DiffLines.of(before, after)), layout, language));
    }

    /** Removed and added words in one text. */
    public static DiffText inline(String before, String after) {
        return inline(before, after, null);
    }

    /** @param language of the text, where it has one of its own */
    public static DiffText inline(String before, String after, @Nullable LanguageTag language) {
        return new DiffText(before, after, Layout.INLINE, language);
    }

    /** The text before with what went beside the text after with what came, line by line. */
    static DiffText columns(String before, String after, @Nullable LanguageTag language) {
        return new DiffText(before, after, Layout.COLUMNS, language);
    }
}
