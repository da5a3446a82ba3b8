package dev.vitrine.offers;

import dev.vitrine.content.Merge;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Locks;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of the present publisher's offers: create, open, save, discard. A missing or foreign offer id is {@link
 * dev.vitrine.shared.NotFoundException} everywhere.
 */
public interface Drafts {
    /**
     * @param name internal name, see {@link dev.vitrine.content.Basics}
     * @param offerId the id in public addresses
     */
    record NewOffer(String name, String offerId, LanguageTag sourceLanguage, List<LanguageTag> languages) {}

    /** What became of {@link #create}. */
    sealed interface Creation {
        record Created(OfferId id) implements Creation {}

        record Refused(List<Finding> findings) implements Creation {}
    }

    /** Makes an offer with its basics. Needs OFFER_EDIT. Refused when the id or a limit does not hold. */
    Creation create(NewOffer offer);

    /**
     * Makes a new offer of what this one's draft holds: texts, pictures, SKUs, images, prices, contacts and categories. SKU
     * ids get a number behind them, because an id belongs to one offer; SAS signatures, history and staging settings stay
     * behind. Needs OFFER_EDIT. Refused as {@link #create} is.
     *
     * @param name internal name of the new offer
     * @param offerId its id in public addresses
     */
    Creation cloneOffer(OfferId source, String name, String offerId);

    /** Whether this offer id may still be chosen: neither used nor reserved. Needs OFFER_EDIT. */
    boolean offerIdFree(String offerId);

    /** What the editor's frame shows of an offer; reads no texts. Needs OFFER_READ. */
    OfferHead head(OfferId id);

    /**
     * One section for its form. Needs OFFER_READ.
     *
     * @param version number of the head, 0 when the section was never saved; goes back with the save
     * @param locks all locks of the draft, to ask for this section's fields
     * @param editable whether the present person may save this section
     * @param changedFields number of fields that differ from live, or from nothing when never live
     */
    record SectionDraft(
            SectionKey key, Section value, long version, Locks locks, boolean editable, int changedFields) {}

    /**
     * One section for its form; one never saved comes back empty with version 0. Loads no other section's long texts.
     * {@link dev.vitrine.shared.NotFoundException} when its SKU or its language is not in the draft.
     */
    SectionDraft section(OfferId id, SectionKey key);

    /** What keeps the present person from saving this section; empty when nothing does. Needs OFFER_READ. */
    Optional<Barrier> barrier(OfferId id, SectionKey key);

    /**
     * The whole draft with everything that judges it. Needs OFFER_READ.
     *
     * @param versions head version by section
     * @param live what is live, null when nothing is
     */
    record Draft(
            OfferId id,
            OfferContent content,
            Map<SectionKey, Long> versions,
            Locks.@Nullable Published staged,
            Locks.@Nullable Published live,
            Marketplace marketplace,
            Facts facts,
            Locks locks,
            List<Finding> findings) {}

    /** The whole draft; loads all texts, so screens that show one section ask {@link #section} instead. */
    Draft open(OfferId id);

    /**
     * All findings of the draft, sorted by path, as {@link #open} gives them; remembered as long as nothing changes that
     * they rest on, so frames may ask at every turn. Needs OFFER_READ.
     */
    List<Finding> findings(OfferId id);

    /**
     * What would be found in this section if it were saved with this value, for findings while somebody types; saves
     * nothing. Needs OFFER_READ.
     */
    List<Finding> check(OfferId id, SectionKey key, Section value);

    /** The draft's sections of these kinds alone; nothing else is read. Needs OFFER_READ. */
    OfferContent content(OfferId id, SectionKey.Kind... kinds);

    /**
     * Sections of a draft of which long ones were not read.
     *
     * @param larger bytes of each that was not read
     */
    record Parts(OfferContent content, Map<SectionKey, Integer> larger) {}

    /**
     * As {@link #content}, but of sections of more bytes than {@code largest} it tells only how long they are. Needs
     * OFFER_READ.
     */
    Parts parts(OfferId id, int largest, SectionKey.Kind... kinds);

    /**
     * Who saved the section after one version up to another, each once, the latest first; jobs are left out. Needs
     * OFFER_READ.
     */
    List<PersonId> savedBy(OfferId id, SectionKey key, long after, long upTo);

    /** One section to be saved: {@code base} is the version the edit began from; a null value removes the section. */
    record Edit(SectionKey key, long base, @Nullable Section value) {}

    /** What became of a save. Only {@link Saved} and {@link Merged} changed anything. */
    sealed interface SaveResult {
        /** New head versions by section; a section whose bytes did not change keeps its version. */
        record Saved(Map<SectionKey, Long> versions) implements SaveResult {}

        /** Somebody saved meanwhile, other fields: both edits stand now. {@code theirs} tells which fields came in. */
        record Merged(Map<SectionKey, Long> versions, List<FieldPath> theirs) implements SaveResult {}

        /** Somebody saved meanwhile, some of the same fields: nothing was saved, neither text is lost. */
        record Conflicts(List<Merge.Conflict> conflicts, Section theirs, long version) implements SaveResult {}

        record Locked(List<Lock> locks) implements SaveResult {}

        record Refused(List<Finding> findings) implements SaveResult {}

        /** Whether the edits stand now; else nothing was changed. */
        default boolean isSaved() {
            return this instanceof Saved || this instanceof Merged;
        }
    }

    /**
     * Saves one section. Needs the section's permission, for its language and offer; else {@link
     * org.springframework.security.access.AccessDeniedException}.
     */
    SaveResult save(OfferId id, Edit edit);

    /**
     * Saves several sections in one transaction, all or none. Removing a SKU's section removes its image, prices and
     * plans with it. A section whose SKU or language was removed meanwhile comes back as a conflict over the whole
     * section.
     */
    SaveResult saveAll(OfferId id, List<Edit> edits);

    /**
     * The same, for edits that are made of the draft as it stands: nobody else writes it between. What makes them may be
     * asked again when the transaction has to be repeated; no edits change nothing.
     */
    SaveResult saveAll(OfferId id, Function<Draft, List<Edit>> edits);

    /**
     * Makes one more SKU of this one, in one save: its texts in every language, its image and its prices ({@link
     * dev.vitrine.content.SkuCopy}). What is stale in the original is stale in the copy. Needs the permissions of all these
     * sections; {@link dev.vitrine.shared.NotFoundException} when the draft has no such SKU.
     *
     * @param copy key of the SKU to be, which the draft does not have yet
     * @param skuId its id; refused as in any save when something else has it
     */
    SaveResult duplicateSku(OfferId id, String skuKey, SectionKey copy, String skuId);

    /**
     * Takes one save of a section back: what it changed is as it was before, what others changed since stays. Needs the
     * section's permission; refused by locks and limits like any save. {@link dev.vitrine.shared.NotFoundException} when
     * there never was that version.
     *
     * @param version the head version that the save to be undone made
     */
    SaveResult undo(OfferId id, SectionKey key, long version);

    /**
     * What {@link #discard} would delete.
     *
     * @param obstacle why it is refused; null when it would be done
     */
    record Losses(
            int sections,
            int skus,
            int languages,
            long saves,
            int revisions,
            @Nullable Discarded obstacle) {}

    /** What discarding this offer would delete, told before. Needs OFFER_READ. */
    Losses losses(OfferId id);

    /** Deletes an offer that is not staged and was never live; its ids are free again. Needs OFFER_EDIT. */
    Discarded discard(OfferId id);

    /** What became of {@link #discard}. */
    enum Discarded {
        DONE,
        STAGED_OR_LIVE,
        SUBMISSION_OPEN
    }
}
