package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Frozen states of offers and the pointers to what is staged and live. Writing is for the publishing room within its own
 * transaction: freezing needs PUBLISH, marking needs a job's scope.
 */
public interface Revisions {
    /**
     * @param number 1, 2, 3… within the offer
     * @param manifest section to the hash of its bytes
     * @param hash SHA-256 over the manifest and {@code before}; what approvals bind to
     * @param before hash of the revision before it, null for the first
     */
    record Revision(
            RevisionId id,
            OfferId offer,
            int number,
            SortedMap<SectionKey, Sha256> manifest,
            Sha256 hash,
            @Nullable Sha256 before,
            Instant frozenAt) {}

    /**
     * One link of the chain of what was live.
     *
     * @param evidence words for the proof trail: submission and approvers
     */
    record WentLive(Revision revision, Instant at, Map<String, String> evidence) {}

    /**
     * Holds the offer until the caller's transaction ends: whoever freezes, submits or moves pointers does so one after
     * the other. To be called before anything is read, so that what is read is what stands. Needs PUBLISH.
     */
    void hold(OfferId offer);

    /** Freezes the draft as it is now. */
    Revision freeze(OfferId offer);

    Revision get(RevisionId id);

    /** The last revisions, newest first; at most {@link dev.vitrine.shared.Page#LARGEST}. */
    List<Revision> newest(OfferId offer, int size);

    Optional<Revision> staged(OfferId offer);

    Optional<Revision> live(OfferId offer);

    /** All revisions that were ever live, newest first. */
    List<Revision> liveChain(OfferId offer);

    /** The chain of what was live, newest first. */
    List<WentLive> wentLive(OfferId offer);

    OfferContent content(RevisionId id);

    /**
     * Whether what lies in the database is what was frozen: the bytes of each section have the hash that the manifest names,
     * and the manifest has the hash of the revision. Reads every byte. Needs OFFER_READ.
     */
    boolean isIntact(RevisionId id);

    /**
     * What the rules say of this frozen content today, against what is live today; remembered like {@link
     * Drafts#findings}. Needs OFFER_READ.
     */
    List<Finding> findings(RevisionId id);

    /** Part of the content: the sections asked for. Needs OFFER_READ or STOREFRONT_READ. */
    OfferContent content(RevisionId id, Predicate<SectionKey> wanted);

    /**
     * Part of what is staged: the sections asked for; {@link dev.vitrine.shared.NotFoundException} when nothing is. Needs
     * OFFER_READ or STOREFRONT_READ.
     */
    OfferContent stagedContent(OfferId offer, Predicate<SectionKey> wanted);

    /** Points staged at the revision; locks the publisher's namespace. Idempotent. */
    void markStaged(RevisionId id);

    /**
     * Points live at the revision, reserves its ids for ever and announces {@link OfferWentLive} inside the transaction.
     * Idempotent: marking what is live already changes and announces nothing.
     *
     * @param evidence words for the proof trail: submission and approvers
     */
    void markLive(RevisionId id, Map<String, String> evidence);

    /** Takes the staged pointer away. */
    void clearStaged(OfferId offer);

    /** Writes what the badge says of the offer's submission; null when none is to be shown. */
    void markSubmission(OfferId offer, OfferHead.@Nullable SubmissionMark mark, boolean open);
}
