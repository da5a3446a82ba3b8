package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Takes the draft to another state of its offer: a field, a section or the whole. From what is live it is called revert to
 * production values, and for the whole draft discard changes; the whole draft from a revision that was live before is
 * rolled back, and that alone may return to version numbers that were live before (product.md section 3). What a lock
 * protects stays. A restore is a save like any other: it makes versions, and can be undone.
 */
public interface Restores {
    /**
     * What a restore would do, exactly. Goes back with {@link #restore}, so that what is done is what was shown.
     *
     * @param before the draft as it is, but for terms of use that are not touched
     * @param after the draft as it would be
     * @param changes from one to the other, by section
     * @param kept the locks that keep something from going back
     * @param unplaced sections that can not come back, because their SKU or language is not in the draft
     * @param forbidden sections that would change and that the present person may not save
     * @param bases head versions of the sections that would change: what others save meanwhile is not overwritten
     * @param rollBack whether this is a roll back
     */
    record Preview(
            History.State from,
            Scope scope,
            OfferContent before,
            OfferContent after,
            SortedMap<SectionKey, List<Change>> changes,
            List<Lock> kept,
            SortedSet<SectionKey> unplaced,
            SortedSet<SectionKey> forbidden,
            Map<SectionKey, Long> bases,
            boolean rollBack) {
        public boolean isEmpty() {
            return changes.isEmpty();
        }
    }

    /**
     * What taking the draft to this state would do; changes nothing. Needs OFFER_READ. {@link
     * dev.vitrine.shared.NotFoundException} when the offer has no such state.
     */
    Preview preview(OfferId offer, History.State from, Scope scope);

    /**
     * Does what was shown. Needs the permission of every section that changes; else {@link
     * org.springframework.security.access.AccessDeniedException}. What others saved since in other fields is merged; in the
     * same fields it comes back as conflicts and nothing is changed.
     */
    Drafts.SaveResult restore(OfferId offer, Preview preview);
}
