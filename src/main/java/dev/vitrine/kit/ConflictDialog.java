package dev.vitrine.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Merge;
import dev.vitrine.content.Section;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Two people changed the same field: shows what it was, theirs and yours, and lets choose or write the result. Whatever
 * both changed apart is already joined. Closing it loses nothing: the form keeps what was written.
 */
public final class ConflictDialog {
    private final Dialog dialog = new Dialog();
    private final List<ConflictField> fields = new ArrayList<>();

    /**
     * @param base what the form began from
     * @param theirs what is saved now
     * @param yours what the form holds
     */
    public record Sides(SectionKey key, Section base, Section theirs, Section yours) {}

    /**
     * @param authors names of who saved theirs; empty when nobody is known
     * @param resolved takes the section to be saved over theirs
     */
    public ConflictDialog(
            Sides sides,
            List<Merge.Conflict> conflicts,
            ContentWords words,
            String authors,
            Consumer<Section> resolved) {
        dialog.setHeaderTitle(dialog.getTranslation("kit.conflict.title", words.section(sides.key())));
        dialog.addClassName("v-conflict");
        String who = authors.isEmpty() ? dialog.getTranslation("kit.conflict.somebody") : authors;
        String theirName = authors.isEmpty()
                ? dialog.getTranslation("kit.conflict.theirs")
                : dialog.getTranslation("kit.conflict.theirsBy", authors);
        var lead = new Paragraph(dialog.getTranslation("kit.conflict.text", conflicts.size(), who));
        var body = new Div(lead);
        body.addClassName("v-conflict-body");
        conflicts.forEach(conflict -> {
            var field = new ConflictField(conflict, words, theirName);
            fields.add(field);
            body.add(field);
        });
        dialog.add(body);
        var back = new Button(dialog.getTranslation("kit.conflict.back"), event -> dialog.close());
        var save = new Button(dialog.getTranslation("kit.conflict.save"), event -> {
            dialog.close();
            resolved.accept(result(sides));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(back, save);
    }

    public void open() {
        dialog.open();
    }

    /** Both sides' changes, and in each conflict what was chosen. */
    private Section result(Sides sides) {
        Section merged = Merge.merge(sides.key(), sides.base(), sides.theirs(), sides.yours())
                .merged();
        List<Change> chosen =
                fields.stream().flatMap(f -> f.overTheirs().stream()).toList();
        return Objects.requireNonNull(Comparison.apply(sides.key(), merged, chosen));
    }
}
