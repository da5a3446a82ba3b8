package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.vitrine.content.Merge;
import dev.vitrine.content.Section;
import dev.vitrine.kit.ConflictDialog;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.Drafts.SectionDraft;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private final Class<S> type;
    private final transient Drafts drafts;
    private final OfferId offer;
    private final SectionKey key;
    private final transient LockWays ways;
    private final SaveBar bar = new SaveBar(this::save);
    private final transient FormFields<S> fields;
    private final transient List<Consumer<Judged<S>>> judgedListeners = new ArrayList<>();
    private final transient List<Runnable> savedListeners = new ArrayList<>();
    private final transient List<Runnable> changeListeners = new ArrayList<>();
    private @Nullable SectionDraft draft;
    private transient @Nullable Besides besides;
    private boolean showing;
    private boolean judging;

    SectionForm(Class<S> type, Drafts drafts, LockWays ways, OfferId offer, SectionKey key) {
        this.type = type;
        this.drafts = drafts;
        this.ways = ways;
        this.fields = new FormFields<>(ways);
        this.offer = offer;
        this.key = key;
        getContent().addClassName("v-form");
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
        return ways.out(lock);
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

    /** Reads the section and shows it; what was not saved is gone. */
    public void load() {
        if (besides != null) {
            besides.forget();
        }
        SectionDraft loaded = drafts.section(offer, key);
        judging = judging || loaded.version() > 0;
        show(loaded);
        judge(judging ? mine(drafts.findings(offer)) : List.of());
        bar.setEditable(loaded.editable());
        bar.setDirty(0);
    }

    /** Shows what somebody else saved meanwhile; what is being written here is left alone, a save will bring both together. */
    void follow() {
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
            case SaveResult.Merged merged -> {
                saved(before, made(edit, merged.versions()));
                Notices.done(getTranslation("offers.save.merged", fields.labelsAt(merged.theirs())));
            }
            case SaveResult.Conflicts conflicts -> conflict(before, conflicts);
            case SaveResult.Locked locked -> refusedByLocks(locked.locks());
            case SaveResult.Refused refused -> refused(refused.findings());
        }
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
        bar.saved(Instant.now(), changed, undoable ? () -> undo(version) : null);
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

    private void conflict(S base, SaveResult.Conflicts found) {
        if (found.conflicts().stream()
                .anyMatch(conflict -> conflict.path().field().isEmpty())) {
            bar.refused(getTranslation("offers.save.gone"));
            return;
        }
        List<FieldPath> paths =
                found.conflicts().stream().map(Merge.Conflict::path).toList();
        bar.refused(getTranslation("offers.save.conflict", fields.labelsAt(paths)));
        var sides = new ConflictDialog.Sides(key, base, found.theirs(), value());
        var words = ContentWords.of(this, drafts.open(offer).content());
        new ConflictDialog(sides, found.conflicts(), words, chosen -> save(new Edit(key, found.version(), chosen)))
                .open();
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
        bar.setDirty(DraftRows.fieldsChanged(key, saved(), value) + (besides == null ? 0 : besides.unsaved()));
        judging = true;
        judge(drafts.check(offer, key, value));
        changeListeners.forEach(Runnable::run);
    }

    private void judge(List<Finding> findings) {
        fields.findings(findings);
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
}
