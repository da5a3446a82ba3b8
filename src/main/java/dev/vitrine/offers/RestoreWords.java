package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.kit.CompareDialog;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Few;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.offers.Restores.Preview;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says before the draft goes back what will happen, what stays and why, and what stands in the way. */
final class RestoreWords {
    private static final int NAMED = 4;

    private final Component reader;
    private final Preview preview;
    private final String moment;
    private final ContentWords words;

    RestoreWords(Component reader, Preview preview, String moment) {
        this.reader = reader;
        this.preview = preview;
        this.moment = moment;
        this.words = ContentWords.of(reader, preview.before(), preview.after());
    }

    CompareDialog dialog(CompareView comparison, Runnable restore) {
        boolean nothing = preview.isEmpty();
        boolean may = preview.forbidden().isEmpty();
        String title = reader.getTranslation(Labels.key(RestoreKind.of(preview)));
        var dialog = new CompareDialog(
                title,
                nothing ? reader.getTranslation("offers.restore.nothing") : lead(),
                reader.getTranslation(nothing || !may ? "offers.restore.close" : "offers.restore.cancel"));
        if (!preview.unplaced().isEmpty()) {
            dialog.with(note("offers.restore.unplaced", preview.unplaced()));
        }
        if (!may) {
            dialog.with(note("offers.restore.forbidden", preview.forbidden()));
        }
        if (!preview.kept().isEmpty()) {
            dialog.with(stays());
        }
        if (!nothing) {
            dialog.with(comparison);
        }
        return nothing || !may ? dialog : dialog.choice(title, restore);
    }

    private String lead() {
        return switch (RestoreKind.of(preview)) {
            case RESTORE_FIELD -> reader.getTranslation("offers.restore.field", place(), moment);
            case RESTORE_SECTION -> reader.getTranslation("offers.restore.section", place(), moment);
            case RESTORE_OFFER -> reader.getTranslation("offers.restore.offer", moment, fields(), sections());
            case REVERT_FIELD -> reader.getTranslation("offers.restore.revertField", place());
            case REVERT_SECTION -> reader.getTranslation("offers.restore.revertSection", place(), fields());
            case DISCARD_CHANGES ->
                reader.getTranslation(
                        takesAway() ? "offers.restore.discardWhole" : "offers.restore.discard", fields(), sections());
            case ROLL_BACK -> reader.getTranslation("offers.restore.rollBack", moment, fields(), sections());
        };
    }

    private boolean takesAway() {
        return preview.changes().values().stream()
                .flatMap(List::stream)
                .anyMatch(change -> change.isWhole() && change.kind() == Change.Kind.REMOVED);
    }

    private String place() {
        return switch (preview.scope()) {
            case Scope.OneField one -> words.place(one.path());
            case Scope.OneSection one -> words.section(one.key());
            case Scope.Whole whole -> "";
        };
    }

    private int fields() {
        return Comparison.countFields(preview.changes().values());
    }

    private int sections() {
        return preview.changes().size();
    }

    private Paragraph note(String key, Collection<SectionKey> sections) {
        var note = new Paragraph(
                Icons.of("warning"),
                new Span(reader.getTranslation(
                        key, named(sections.stream().map(words::section).toList()))));
        note.addClassName("v-before-note");
        return note;
    }

    /** What stays, one line for each reason. */
    private Component stays() {
        Map<Lock.Reason, List<FieldPath>> reasons = preview.kept().stream()
                .collect(Collectors.groupingBy(
                        Lock::reason,
                        () -> new EnumMap<>(Lock.Reason.class),
                        Collectors.mapping(Lock::path, Collectors.toList())));
        var list = new UnorderedList();
        reasons.forEach((reason, paths) -> {
            var places = new Span(named(paths.stream().map(words::place).toList()));
            places.addClassName("v-strong");
            list.add(new ListItem(
                    Icons.of("lock"), places, new Span(" · " + reader.getTranslation("rules.lock." + reason.name()))));
        });
        var box = new Div(new H3(reader.getTranslation("offers.restore.stays")), list);
        box.addClassName("v-before-stays");
        return box;
    }

    private String named(List<String> places) {
        return Few.of(reader, places, NAMED);
    }
}
