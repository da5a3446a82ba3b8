package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Merge;
import dev.vitrine.content.Section;
import dev.vitrine.kit.ConflictDialog;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.LostPlaceDialog;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.Drafts.SectionDraft;
import dev.vitrine.offers.History.State;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of one section: fields over a record, with locks and findings at each field, the bar that saves, and an answer
 * to every {@link SaveResult}. It may stand in any view or panel; most stand in a {@link SectionView}.
 *
 * <p>A field is bound to a component of the record by its name, dots leading into nested records; the name is also the
 * field's path, so locks, findings and addresses ending in {@code #path} find it. What has no component of its own is
 * bound by two functions. Components that no field is bound to keep their value, so several forms may edit different
 * fields of one section. List editors are custom fields whose value is the whole list.
 *
 * {@snippet :
 * form.heading(getTranslation("marketing.support.engineering"));
 * form.field(new TextField(getTranslation("marketing.support.name")), "engineering.name").limit(Support.NAME_MAX);
 * form.field(new LinksField(), "links").help(getTranslation("marketing.links.help"));
 * }
 *
 * @param <S> the section's record
 */
public final class SectionForm<S extends Section> extends Composite<Div> {
    /** What is known of the section: for fields that show locks and findings of their items by themselves. */
    public record Judged<S extends Section>(SectionDraft draft, S saved, List<Finding> findings) {}

    /**
     * What is saved together with the section without being content, such as a secret that goes to the vault. The form
     * counts it as unsaved, saves it before the section, and forgets it when the section is read anew.
     */
    public interface Besides {
        /** How many fields wait to be saved. */
        int unsaved();

        /** Saves them; false when one could not be saved and its field says why: then the section is not saved either. */
        boolean save();

        void forget();
    }

    /** How long after a change the findings are looked for at the latest. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** How long a pause in typing is after which a text field tells its value, in milliseconds. */
    private static final int TYPING_PAUSE = 500;

    private final Class<S> type;
    private final transient SectionForms forms;
    private final transient Drafts drafts;
    private final OfferId offer;
    private final SectionKey key;
    private final SaveBar bar = new SaveBar(this::save);
    private final transient FormFields<S> fields;
    private final transient Keeping keeping;
    private final PresenceRow presence;
    private final transient Pauses.Lane checks;
    private final transient List<Consumer<Judged<S>>> judgedListeners = new ArrayList<>();
    private final transient List<Runnable> savedListeners = new ArrayList<>();
    private final transient List<Runnable> changeListeners = new ArrayList<>();
    private @Nullable SectionDraft draft;
    private transient @Nullable Besides besides;
    private boolean showing;
    private boolean judging;
    private transient List<Finding> findings = List.of();
    private int round;

    SectionForm(Class<S> type, SectionForms forms, OfferId offer, SectionKey key) {
        this.type = type;
        this.forms = forms;
        this.drafts = forms.drafts();
        this.fields = new FormFields<>(this::waysOut);
        this.offer = offer;
        this.key = key;
        keeping = forms.keeping(offer, new KeptForm());
        presence = forms.presence(offer, key);
        checks = forms.lane();
        bar.whenDiscarded(this::discard);
        getContent().addClassName("v-form");
        getContent().add(presence, keeping);
    }

    public OfferId offer() {
        return offer;
    }

    public SectionKey key() {
        return key;
    }

    /** Puts a field on the form, bound to the component of this name. */
    public <V, F extends Component & HasHelper & HasValidation & HasValue<?, V>> FieldShell<F> field(
            F field, String name) {
        add(field);
        return bind(field, name);
    }

    /** Binds a field that stands where the view put it. */
    @SuppressWarnings("unchecked")
    public <V, F extends Component & HasHelper & HasValidation & HasValue<?, V>> FieldShell<F> bind(
            F field, String name) {
        RecordPath path = RecordPath.of(type, name);
        return bind(field, name, value -> (V) path.get(value), (value, part) -> type.cast(path.with(value, part)));
    }

    /**
     * Binds a field that stands where the view put it to what two functions read and write.
     *
     * @param name path of the field within the section
     * @param get gives null for what is absent
     * @param put gives the section with this value; null for what is absent
     */
    public <V, F extends Component & HasHelper & HasValidation & HasValue<?, V>> FieldShell<F> bind(
            F field, String name, Function<S, @Nullable V> get, BiFunction<S, @Nullable V, S> put) {
        FieldShell<F> shell = FieldShell.of(field, FieldPath.of(key, name));
        fields.add(shell, field, get, put);
        if (field instanceof HasValueChangeMode typed && typed.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(TYPING_PAUSE);
        }
        field.addValueChangeListener(event -> changed());
        return shell;
    }

    /** A heading between fields. */
    public void heading(String text) {
        var heading = new H2(text);
        heading.addClassName("v-form-heading");
        add(heading);
    }

    public void add(Component... components) {
        getContent().add(components);
    }

    /** The bar with Save; a {@link SectionView} puts it at its bottom edge. */
    public SaveBar bar() {
        return bar;
    }

    /** Tells what is known of the section: after every load, save and check. */
    public void whenJudged(Consumer<Judged<S>> listener) {
        judgedListeners.add(listener);
    }

    public void whenSaved(Runnable listener) {
        savedListeners.add(listener);
    }

    /** Called when a field changed; {@link #value} tells what the section would be now. */
    public void whenChanged(Runnable listener) {
        changeListeners.add(listener);
    }

    /** What is to be saved together with the section; tells of its own changes by {@link #besidesChanged}. */
    public void besides(Besides more) {
        besides = more;
    }

    public void besidesChanged() {
        changed();
    }

    /** What a list editor offers for an item that is locked, as the form does for its fields. */
    public Component[] waysOut(Lock lock) {
        Component[] ways = forms.ways().out(offer, lock);
        if (!editable() || !draft().locks().differs(lock)) {
            return ways;
        }
        return Stream.concat(Stream.of(revert(lock)), Stream.of(ways)).toArray(Component[]::new);
    }

    /** A field that was edited before it was locked goes back to what is published. */
    private Button revert(Lock lock) {
        boolean live = draft().locks().isOfLive(lock);
        var button = new Button(
                getTranslation(live ? "offers.revert.field" : "offers.revert.toStaged"),
                event -> back(dialogs -> dialogs.revert(offer, lock.path(), this::wentBack)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** Asks whether this section is to go back to what is live. */
    void revert() {
        var section = new Scope.OneSection(key);
        back(dialogs -> dialogs.open(offer, new State.LiveNow(), section, "", this::wentBack));
    }

    private void back(Consumer<RestoreDialogs> ask) {
        if (bar.isDirty()) {
            Notices.problem(getTranslation("offers.revert.saveFirst"));
        } else {
            ask.accept(forms.dialogs());
        }
    }

    private void wentBack() {
        load();
        savedListeners.forEach(Runnable::run);
    }

    /** Puts a value that was made from elsewhere in the fields: saved or given up like what is typed. */
    public void propose(S value) {
        stand(saved(), draft().version(), value);
    }

    /** The section as it was loaded. */
    public S saved() {
        return type.cast(draft().value());
    }

    /** The section as the fields have it now. */
    public S value() {
        return fields.write(saved());
    }

    public boolean editable() {
        return draft().editable();
    }

    /** Tells a bar whether this section may be saved, and if not, why. */
    public void tellEditable(SaveBar told) {
        told.setEditable(editable());
        if (!editable()) {
            drafts.barrier(offer, key).ifPresent(barrier -> told.readOnly(words(barrier)));
        }
    }

    private String words(Barrier barrier) {
        return switch (barrier) {
            case Barrier.OfRole role -> getTranslation("kit.save.readOnly");
            case Barrier.OfOffer other -> getTranslation("offers.readOnly.offer");
            case Barrier.OfLanguage(List<LanguageTag> his) -> {
                String here = key.language().map(this::name).orElse("");
                yield his.isEmpty()
                        ? getTranslation("offers.readOnly.noLanguage", here)
                        : getTranslation(
                                "offers.readOnly.language",
                                his.stream().map(this::name).collect(Collectors.joining(", ")),
                                here);
            }
        };
    }

    private String name(LanguageTag language) {
        return language.locale().getDisplayName(Formats.current().locale());
    }

    /** Reads the section and shows it; what was not saved is gone, but what an earlier form kept is offered again. */
    public void load() {
        boolean first = draft == null;
        if (besides != null) {
            besides.forget();
        }
        SectionDraft loaded = drafts.section(offer, key);
        judging = judging || loaded.version() > 0;
        show(loaded);
        settled();
        judge(judging ? mine(drafts.findings(offer)) : List.of());
        tellEditable(bar);
        bar.setDirty(0);
        if (first && loaded.editable()) {
            keeping.offer();
            LastSaves.of(UI.getCurrent())
                    .made(offer, key, loaded.version())
                    .ifPresent(save -> bar.saved(save.at(), save.what(), () -> undo(save.version())));
        }
    }

    /** What is written is given up: it is not offered again. */
    public void discard() {
        settled();
    }

    /** Nothing waits to be saved any more. */
    private void settled() {
        round++;
        checks.forget();
        keeping.settled();
        presence.writing(false);
        EditorFrame.of(this).ifPresent(frame -> frame.typed(key));
    }

    /** Shows what somebody else saved meanwhile; what is being written here is left alone, a save will bring both together. */
    public void follow() {
        if (draft == null || bar.isDirty()) {
            return;
        }
        try {
            if (drafts.section(offer, key).version() != draft.version()) {
                load();
            }
        } catch (NotFoundException e) {
            bar.refused(getTranslation("offers.save.gone"));
        }
    }

    /** Saves what the fields have, as the bar does. */
    public void save() {
        if (!bar.isDirty()) {
            return;
        }
        if (besides != null && !besides.save()) {
            bar.refused(getTranslation("offers.save.besides"));
            return;
        }
        save(new Edit(key, draft().version(), value()));
    }

    private void save(Edit edit) {
        S before = saved();
        judging = true;
        switch (drafts.save(offer, edit)) {
            case SaveResult.Saved saved -> saved(before, made(edit, saved.versions()));
            case SaveResult.Merged merged -> merged(before, edit, merged);
            case SaveResult.Conflicts conflicts -> conflict(conflicts);
            case SaveResult.Locked locked -> refusedByLocks(locked.locks());
            case SaveResult.Refused refused -> refused(refused.findings());
        }
    }

    private void merged(S before, Edit edit, SaveResult.Merged merged) {
        long now = merged.versions().getOrDefault(key, edit.base());
        Long made = made(edit, merged.versions());
        String who = forms.authors(offer, key, edit.base(), now - 1);
        saved(before, made);
        Notices.done(getTranslation("offers.save.merged", named(merged.theirs()), who.isEmpty() ? 0 : 1, who));
    }

    /** The version that this save made; null when nothing of the section changed. */
    private @Nullable Long made(Edit edit, Map<SectionKey, Long> versions) {
        Long version = versions.get(key);
        return version == null || version == edit.base() ? null : version;
    }

    private void saved(S before, @Nullable Long version) {
        load();
        String changed = fields.labelsOfChanges(before, saved());
        boolean undoable = version != null && version > 1;
        Instant at = Instant.now();
        var saves = LastSaves.of(UI.getCurrent());
        saves.forget(offer, key);
        if (undoable) {
            saves.put(offer, key, new LastSaves.Save(version, at, changed));
        }
        bar.saved(at, changed, undoable ? () -> undo(version) : null);
        savedListeners.forEach(Runnable::run);
    }

    private void undo(long version) {
        S before = saved();
        switch (drafts.undo(offer, key, version)) {
            case SaveResult.Saved saved -> undone(before);
            case SaveResult.Merged merged -> undone(before);
            case SaveResult.Conflicts conflicts -> bar.refused(getTranslation("offers.save.undoConflict"));
            case SaveResult.Locked locked -> refusedByLocks(locked.locks());
            case SaveResult.Refused refused -> refused(refused.findings());
        }
    }

    private void undone(S before) {
        saved(before, null);
        Notices.done(getTranslation("offers.save.undone"));
    }

    private void conflict(SaveResult.Conflicts found) {
        S base = saved();
        S typed = value();
        ContentWords words = forms.words(this, offer, key, typed);
        List<FieldPath> paths =
                found.conflicts().stream().map(Merge.Conflict::path).toList();
        if (paths.stream().anyMatch(path -> path.field().isEmpty())) {
            bar.refused(getTranslation("offers.save.gone"));
            new LostPlaceDialog(key, base, typed, words).open();
            return;
        }
        bar.refused(getTranslation("offers.save.conflict", named(paths)));
        var sides = new ConflictDialog.Sides(key, base, found.theirs(), typed);
        String who = forms.authors(offer, key, draft().version(), found.version());
        new ConflictDialog(sides, found.conflicts(), words, who, chosen -> resolved(found, chosen)).open();
    }

    /** What was chosen stands in the form over their version, so that it is not lost should this save be refused too. */
    private void resolved(SaveResult.Conflicts found, Section chosen) {
        stand(found.theirs(), found.version(), type.cast(chosen));
        save();
    }

    /** Shows a section that began from this version and was edited since. */
    private void stand(Section base, long version, S edited) {
        show(new SectionDraft(key, base, version, draft().locks(), draft().editable(), draft().changedFields()));
        showing = true;
        try {
            fields.show(edited);
        } finally {
            showing = false;
        }
        changed();
    }

    /** The fields at these paths in words: as the form calls them, else as the offer does. */
    private String named(List<FieldPath> paths) {
        if (fields.cover(paths)) {
            return fields.labelsAt(paths);
        }
        ContentWords words = forms.words(this, offer, key, saved());
        return paths.stream().map(words::field).distinct().collect(Collectors.joining(", "));
    }

    private void refusedByLocks(List<Lock> locks) {
        fields.locked(locks);
        bar.refused(getTranslation(
                "offers.save.locked",
                getTranslation("rules.lock." + locks.getFirst().reason())));
    }

    private void refused(List<Finding> findings) {
        judge(findings);
        bar.refused(Findings.text(this, findings.getFirst()));
    }

    private void show(SectionDraft loaded) {
        draft = loaded;
        showing = true;
        try {
            fields.show(saved());
        } finally {
            showing = false;
        }
        fields.locks(loaded.locks(), loaded.editable());
    }

    private void changed() {
        if (showing || draft == null) {
            return;
        }
        S value = value();
        int written = DraftRows.fieldsChanged(key, saved(), value);
        bar.setDirty(written + (besides == null ? 0 : besides.unsaved()));
        presence.writing(bar.isDirty());
        keeping.changed(written == 0 ? List.of() : List.of(new Edit(key, draft.version(), value)));
        judging = true;
        tellJudged();
        check(value);
        changeListeners.forEach(Runnable::run);
    }

    /** Looks for findings beside the window; what was asked before the last change is not shown any more. */
    private void check(S value) {
        int asked = ++round;
        checks.after(PAUSE, UI.getCurrent(), () -> drafts.check(offer, key, value), found -> {
            if (asked == round) {
                judge(found);
                EditorFrame.of(this).ifPresent(frame -> frame.typing(key, found));
            }
        });
    }

    private void judge(List<Finding> found) {
        findings = found;
        fields.findings(found);
        tellJudged();
    }

    private void tellJudged() {
        var judged = new Judged<>(draft(), saved(), findings);
        judgedListeners.forEach(listener -> listener.accept(judged));
    }

    private List<Finding> mine(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.path().section().equals(key))
                .toList();
    }

    private SectionDraft draft() {
        return Objects.requireNonNull(draft, "the section was not loaded");
    }

    /** The form as {@link Keeping} sees it. */
    private final class KeptForm implements Keeping.Form {
        @Override
        public List<SectionKey> sections() {
            return List.of(key);
        }

        @Override
        public boolean takes(Unsaved.Kept kept) {
            Unsaved.Part part = kept.parts().getFirst();
            List<FieldPath> written = Comparison.compare(key, part.base(), part.typed()).stream()
                    .map(Change::path)
                    .toList();
            return !part.typed().equals(saved()) && !written.isEmpty() && fields.cover(written);
        }

        @Override
        public boolean isDirty() {
            return bar.isDirty();
        }

        @Override
        public void putBack(Unsaved.Kept kept) {
            Unsaved.Part part = kept.parts().getFirst();
            stand(part.base(), part.version(), type.cast(part.typed()));
        }

        @Override
        public ContentWords words() {
            return forms.words(SectionForm.this, offer, key, saved());
        }
    }
}
