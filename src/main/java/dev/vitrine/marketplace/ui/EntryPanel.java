package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.ListKeeping;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.ListKeeping.Outcome;
import dev.vitrine.marketplace.ListKeeping.Problem;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.marketplace.OperatorList.Way;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The panel of an entry: its fields, what may be done to it, and its history; or the fields of a new entry. */
final class EntryPanel {
    /** What the panel asks of its page. */
    interface Page {
        void close();

        /** The entries are others now; the panel stays. */
        void changed();

        /** Puts an entry before another one, or at the end for null. */
        void move(Kept kept, @Nullable String before);

        void added(Kept kept);

        void deleted(Kept kept);

        /** All entries as they are shown. */
        List<Kept> all();
    }

    private final OperatorList list;
    private final ListKeeping keeping;
    private final PersonNames people;
    private final EntryWords words;
    private final Page page;
    private final SidePanel panel;
    private final EntryForm form;
    private final SaveBar bar = new SaveBar(this::save);
    private final Div meanwhile = new Div();
    private final Div actions = new Div();
    private final Div history = new Div();
    private @Nullable Kept kept;

    /** @param kept the entry, null for a new one */
    EntryPanel(
            OperatorList list,
            @Nullable Kept kept,
            ListKeeping keeping,
            PersonNames people,
            EntryWords words,
            Page page) {
        this.list = list;
        this.kept = kept;
        this.keeping = keeping;
        this.people = people;
        this.words = words;
        this.page = page;
        form = new EntryForm(list, words, keeping, kept, this::changed);
        panel = new SidePanel(words.t("marketplace.lists.add"), page::close);
        panel.addClassName("v-panel-wide");
        meanwhile.addClassName("v-listed-meanwhile");
        meanwhile.getElement().setAttribute("role", "alert");
        actions.addClassName("v-listed-actions");
        var body = new Div(meanwhile, content(), actions, history);
        body.addClassName("v-listed-panel");
        panel.content(body);
        if (isEditable()) {
            panel.foot(bar);
        }
        Shortcuts.addShortcutListener(panel, page::close, Key.ESCAPE).listenOn(panel);
        form.read(kept == null ? EntryValues.EMPTY : kept.values());
        show();
    }

    SidePanel panel() {
        return panel;
    }

    private boolean isEditable() {
        return kept == null || list.allows(Way.CHANGE) && !form.isEmpty();
    }

    private Component content() {
        if (isEditable()) {
            return list == OperatorList.AGREEMENT ? new Div(note("marketplace.lists.agreementNew"), form) : form;
        }
        return list == OperatorList.AGREEMENT
                ? agreement(Objects.requireNonNull(kept).values())
                : new Div();
    }

    private Component agreement(EntryValues values) {
        return new Div(
                note("marketplace.lists.agreementFixed"),
                heading(words.field(list, EntryField.FRENCH_TEXT)),
                text(values.text(EntryField.FRENCH_TEXT), "fr"),
                heading(words.field(list, EntryField.ENGLISH_TEXT)),
                text(values.text(EntryField.ENGLISH_TEXT), "en"));
    }

    private static Component text(String text, String language) {
        var box = new Pre(text);
        box.addClassNames("v-sheet", "m-agreement");
        box.getElement().setAttribute("lang", language);
        box.getElement().setAttribute("tabindex", "0"); // so that the keyboard can scroll
        return box;
    }

    private Paragraph note(String key) {
        var note = new Paragraph(words.t(key));
        note.addClassName("v-listed-note");
        return note;
    }

    private static H3 heading(String text) {
        var heading = new H3(text);
        heading.addClassName("v-form-heading");
        return heading;
    }

    /** Shows the entry as it is now, around the form. */
    private void show() {
        Kept shown = kept;
        meanwhile.removeAll();
        meanwhile.setVisible(false);
        actions.removeAll();
        history.removeAll();
        if (shown != null) {
            panel.title(words.name(list, shown.values()));
            panel.beside(marks(shown));
            actions(shown);
            history.add(
                    heading(words.t("marketplace.lists.history")),
                    new EntryHistory(keeping, people, words, list, shown.id(), page.all()));
        }
    }

    private Component[] marks(Kept shown) {
        var id = new Span(shown.id());
        id.addClassName("v-id");
        if (!list.allows(Way.RETIRE)) {
            return new Component[] {id};
        }
        Tone tone = shown.retired() ? Tone.OUTLINE : shown.used() ? Tone.LIVE : Tone.DRAFT;
        return new Component[] {id, new StateBadge(tone, words.state(shown))};
    }

    private void actions(Kept shown) {
        if (list.allows(Way.MOVE)) {
            actions.add(
                    step("arrow-up", "marketplace.lists.moveUp", shown, Step.up(page.all(), shown)),
                    step("arrow-down", "marketplace.lists.moveDown", shown, Step.down(page.all(), shown)));
        }
        if (list.allows(Way.RETIRE)) {
            actions.add(
                    shown.retired()
                            ? action("undo", "marketplace.lists.bringBack", () -> bringBack(shown))
                            : action("minus", "marketplace.lists.retire", () -> retire(shown)));
        }
        if (list.allows(Way.DELETE)) {
            if (shown.used()) {
                actions.add(note("marketplace.lists.usedNote"));
            } else {
                var delete = action("trash", "marketplace.lists.delete", () -> delete(shown));
                delete.addThemeVariants(ButtonVariant.ERROR);
                actions.add(delete);
            }
        }
    }

    /** Where the grid is too narrow for its column of arrows, this is the way. */
    private Button step(String icon, String key, Kept shown, Optional<Step> step) {
        var button = action(icon, key, () -> {
            page.move(shown, step.orElseThrow().before());
            show();
        });
        button.addClassName("v-listed-step");
        button.setEnabled(step.isPresent());
        return button;
    }

    private Button action(String icon, String key, Runnable then) {
        var button = new Button(
                words.t(key),
                Icons.of(icon),
                event -> SaveBar.whenSaved(event.getSource().getUI().orElseThrow(), then));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void changed() {
        bar.setDirty(form.differs(kept == null ? form.blank() : kept.values()));
    }

    private void save() {
        if (kept != null) {
            settle(keeping.change(list, form.write(), kept.version()), this::saved);
        } else if (list == OperatorList.AGREEMENT) {
            Ask.of(words.t("marketplace.lists.publishAsk"), words.t("marketplace.lists.publishText"))
                    .choice(words.t("marketplace.lists.publish"), this::add)
                    .cancel(words.t("marketplace.lists.cancel"))
                    .open();
        } else {
            add();
        }
    }

    private void add() {
        settle(keeping.add(list, form.write()), added -> {
            bar.setDirty(0);
            Notices.done(words.t("marketplace.lists.added", words.name(list, added.values())));
            page.added(added);
        });
    }

    private void saved(Kept now) {
        Kept before = Objects.requireNonNull(kept);
        take(now);
        bar.saved(
                Instant.now(),
                "",
                before.version() == now.version()
                        ? null
                        : () -> settle(keeping.change(list, before.values(), now.version()), this::take));
    }

    /** From now on the panel is about the entry as it is now. */
    private void take(Kept now) {
        kept = now;
        form.read(now.values());
        bar.setDirty(0);
        page.changed();
        show();
    }

    private void retire(Kept shown) {
        settle(keeping.retire(list, shown.id(), shown.version()), now -> {
            take(now);
            Notices.done(
                    words.t("marketplace.lists.nowRetired", words.name(list, now.values())),
                    words.t("marketplace.lists.undo"),
                    () -> bringBack(now));
        });
    }

    private void bringBack(Kept shown) {
        settle(keeping.bringBack(list, shown.id(), shown.version()), now -> {
            take(now);
            Notices.done(words.t("marketplace.lists.nowBack", words.name(list, now.values())));
        });
    }

    private void delete(Kept shown) {
        settle(keeping.delete(list, shown.id(), shown.version()), page::deleted);
    }

    private void settle(Outcome outcome, Consumer<Kept> done) {
        switch (outcome) {
            case Outcome.Done(Kept now) -> done.accept(now);
            case Outcome.ChangedMeanwhile(Optional<Kept> now) -> now.ifPresentOrElse(this::tell, this::gone);
            case Outcome.Refused(List<Problem> problems) -> refuse(problems);
        }
    }

    private void refuse(List<Problem> problems) {
        List<Problem> left = form.refuse(problems);
        String why = left.isEmpty() ? words.t("marketplace.lists.refused") : words.problem(left.getFirst());
        if (isEditable() && bar.isDirty()) {
            bar.refused(why);
        } else {
            Notices.problem(why);
        }
    }

    private void gone() {
        Notices.problem(words.t("marketplace.lists.gone"));
        page.changed();
    }

    /** Somebody else was faster: shows what he made of it, and keeps what is typed here. */
    private void tell(Kept now) {
        kept = now;
        page.changed();
        show();
        EntryValues typed = form.write();
        var theirs = new FactList();
        EntryWords.shown(list).stream()
                .filter(field -> !typed.text(field).equals(now.values().text(field)))
                .forEach(field -> theirs.add(words.field(list, field), words.value(field, now.values())));
        var take = new Button(words.t("marketplace.lists.takeTheirs"), event -> take(now));
        take.addThemeVariants(ButtonVariant.TERTIARY);
        meanwhile.add(new Paragraph(words.t("marketplace.lists.meanwhile")), theirs, take);
        meanwhile.setVisible(true);
        bar.refused(words.t("marketplace.lists.meanwhileShort"));
        changed();
    }
}
