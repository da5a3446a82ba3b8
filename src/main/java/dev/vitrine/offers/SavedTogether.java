package dev.vitrine.offers;

import dev.vitrine.kit.Notices;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.Map;

/**
 * The sections that one save changed, and the way back from it.
 *
 * @param versions the head versions that the save made; none when it changed nothing
 */
public record SavedTogether(Drafts drafts, OfferId offer, Map<SectionKey, Long> versions) {
    public SavedTogether {
        versions = Map.copyOf(versions);
    }

    /**
     * Takes the save back: one of its sections leads to all of them ({@link Drafts#undo}).
     *
     * @return whether it was taken back; false when locks, limits or later edits stand against it
     * @throws java.util.NoSuchElementException when the save changed nothing
     */
    public boolean takeBack() {
        Map.Entry<SectionKey, Long> any = versions.entrySet().iterator().next();
        return drafts.undo(offer, any.getKey(), any.getValue()).isSaved();
    }

    /**
     * Tells what was saved, and beside it the way back, if there is anything to take back.
     *
     * @param undone after the save was taken back
     * @param refused said when it could not be
     */
    public void tell(String saved, String undo, Runnable undone, String refused) {
        if (versions.isEmpty()) {
            Notices.done(saved);
            return;
        }
        Notices.done(saved, undo, () -> {
            if (takeBack()) {
                undone.run();
            } else {
                Notices.problem(refused);
            }
        });
    }
}
