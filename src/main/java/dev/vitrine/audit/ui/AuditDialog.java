package dev.vitrine.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.shared.Audited;
import java.util.stream.Stream;

/** One entry with all that it says. */
final class AuditDialog {
    private AuditDialog() {}

    static void open(Entry entry, AuditNames names) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(AuditWords.what(entry.action()));
        dialog.addClassName("v-audit-entry");
        dialog.add(facts(dialog, entry, names));
        dialog.getFooter().add(new Button(dialog.getTranslation("audit.trail.close"), event -> dialog.close()));
        dialog.open();
    }

    private static Component facts(Component words, Entry entry, AuditNames names) {
        var facts = new FactList()
                .add(
                        words.getTranslation("audit.trail.number"),
                        Formats.current().number(entry.number()))
                .add(
                        words.getTranslation("audit.trail.at"),
                        Formats.current().dateTime(entry.at()) + " (" + entry.at() + ")")
                .add(words.getTranslation("audit.trail.who"), AuditWords.who(entry, names))
                .add(words.getTranslation("audit.trail.what"), entry.action());
        add(facts, words.getTranslation("audit.trail.subject"), named(entry.subject(), names));
        add(facts, words.getTranslation("audit.trail.field"), entry.field());
        add(facts, words.getTranslation("audit.trail.address"), entry.address());
        entry.details().forEach((name, value) -> {
            if (name.equals(Audited.FIELDS)) {
                facts.add(words.getTranslation("audit.trail.fields"), lines(value));
            } else {
                facts.add(AuditWords.detail(entry, name), named(value, names));
            }
        });
        return facts;
    }

    private static void add(FactList facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(name, value);
        }
    }

    /** Here the id stands too, for whoever asks elsewhere for it. */
    private static String named(String text, AuditNames names) {
        var name = names.in(text);
        return name.equals(text) ? text : name + " (" + text + ")";
    }

    private static Component lines(String paths) {
        var box = new Div();
        box.addClassName("v-audit-paths");
        Stream.of(paths.split(" ")).map(Span::new).forEach(box::add);
        return box;
    }
}
