package dev.vitrine.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Section;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody removed what the form belongs to: what was typed can no longer be saved there, but it can be copied. */
public final class LostPlaceDialog {
    private static final int SHOWN = 2_000;

    private final Dialog dialog = new Dialog();
    private final ContentWords words;

    /**
     * @param base what the form began from
     * @param typed what it holds
     */
    public LostPlaceDialog(SectionKey key, Section base, Section typed, ContentWords words) {
        this.words = words;
        List<Change> filled = Comparison.compare(key, base, typed).stream()
                .filter(change -> !change.isWhole() && change.after() != null)
                .toList();
        dialog.setHeaderTitle(dialog.getTranslation("kit.lost.title", words.section(key)));
        dialog.addClassName("v-conflict");
        var body = new Div(new Paragraph(dialog.getTranslation("kit.lost.text")));
        body.addClassName("v-conflict-body");
        filled.forEach(change -> body.add(field(change)));
        dialog.add(body);
        var close = new Button(dialog.getTranslation("kit.close"), event -> dialog.close());
        String all = filled.stream()
                .map(change -> words.field(change.path()) + "\n" + typed(change))
                .collect(Collectors.joining("\n\n"));
        var copy = new Button(dialog.getTranslation("kit.lost.copy"), Icons.of("copy"), event -> copy(all));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close, copy);
    }

    public void open() {
        dialog.open();
    }

    private Div field(Change change) {
        String text = typed(change);
        var shown = new Paragraph(text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
        shown.addClassName("v-lost-text");
        return new Div(new H3(words.field(change.path())), shown);
    }

    private String typed(Change change) {
        return words.said(change.path(), change.after());
    }

    private void copy(String text) {
        dialog.getUI().ifPresent(ui -> ui.getPage().executeJs("navigator.clipboard.writeText($0)", text));
        Notices.done(dialog.getTranslation("kit.lost.copied"));
    }
}
