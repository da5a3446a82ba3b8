package dev.vitrine.offers;

import com.vaadin.flow.component.UI;
import dev.vitrine.content.Comparison;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Notices;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.Restores.Preview;
import dev.vitrine.rules.Locks;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes the draft of the present screen back to another state, once the person has seen what that will do: what changes, in
 * words and as a comparison, and what stays and why. Afterwards it can be undone.
 */
@Component
public class RestoreDialogs {
    private final Restores restores;
    private final Drafts drafts;
    private final MarketplaceLists lists;
    private final OffersNavigation navigation;

    RestoreDialogs(Restores restores, Drafts drafts, MarketplaceLists lists, OffersNavigation navigation) {
        this.restores = restores;
        this.drafts = drafts;
        this.lists = lists;
        this.navigation = navigation;
    }

    /**
     * @param moment the state in words, such as its date and time; not used for what is live
     * @param changed called after the draft changed, be it back or, undone, forth again
     */
    public void open(OfferId offer, State from, Scope scope, String moment, Runnable changed) {
        Preview preview = restores.preview(offer, from, scope);
        var comparison = new CompareView(
                preview.before(),
                preview.after(),
                preview.changes(),
                CompareView.Mode.INLINE,
                id -> lists.nameOfAny(id, UI.getCurrent().getLocale()),
                navigation::picture);
        new RestoreWords(comparison, preview, moment)
                .dialog(comparison, () -> restore(offer, preview, changed))
                .open();
    }

    /** Takes a field that was edited before it was locked back to what is published. */
    public void revert(OfferId offer, FieldPath path, Runnable changed) {
        Locks locks = drafts.section(offer, path.section()).locks();
        boolean staged = locks.at(path).filter(lock -> !locks.isOfLive(lock)).isPresent();
        open(
                offer,
                staged ? new State.StagedNow() : new State.LiveNow(),
                new Scope.OneField(path),
                UI.getCurrent().getTranslation("offers.revert.staged"),
                changed);
    }

    private void restore(OfferId offer, Preview preview, Runnable changed) {
        UI ui = UI.getCurrent();
        switch (restores.restore(offer, preview)) {
            case SaveResult.Saved saved -> done(offer, preview, saved.versions(), changed);
            case SaveResult.Merged merged -> done(offer, preview, merged.versions(), changed);
            case SaveResult.Conflicts conflicts -> Notices.problem(ui.getTranslation("offers.restore.conflict"));
            case SaveResult.Locked locked ->
                Notices.problem(ui.getTranslation(
                        "offers.restore.locked",
                        ui.getTranslation(
                                "rules.lock." + locked.locks().getFirst().reason())));
            case SaveResult.Refused refused ->
                Notices.problem(ui.getTranslation(
                        "offers.restore.refused",
                        Findings.text(ui, refused.findings().getFirst())));
        }
    }

    private void done(OfferId offer, Preview preview, Map<SectionKey, Long> versions, Runnable changed) {
        UI ui = UI.getCurrent();
        changed.run();
        int fields = Comparison.countFields(preview.changes().values());
        SectionKey one = preview.changes().firstKey();
        Notices.done(
                ui.getTranslation("offers.restore.done", fields),
                ui.getTranslation("offers.restore.undo"),
                () -> undo(offer, one, versions.get(one), changed));
    }

    private void undo(OfferId offer, SectionKey key, long version, Runnable changed) {
        UI ui = UI.getCurrent();
        boolean undone = switch (drafts.undo(offer, key, version)) {
            case SaveResult.Saved saved -> true;
            case SaveResult.Merged merged -> true;
            case SaveResult.Conflicts conflicts -> false;
            case SaveResult.Locked locked -> false;
            case SaveResult.Refused refused -> false;
        };
        if (undone) {
            changed.run();
            Notices.done(ui.getTranslation("offers.save.undone"));
        } else {
            Notices.problem(ui.getTranslation("offers.save.undoConflict"));
        }
    }
}
