package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every save ever made, and any two states compared. Needs OFFER_READ. */
public interface History {
    /** One save of one section. */
    record Save(
            UUID id,
            SectionKey section,
            long version,
            @Nullable PersonId by,
            Instant at) {}

    Page<Save> saves(OfferId offer, @Nullable String after, int size);

    /** A state of the offer that can be opened and compared. Text form in addresses: draft, staged, live, r12, s:{id}. */
    sealed interface State {
        record DraftNow() implements State {}

        record StagedNow() implements State {}

        record LiveNow() implements State {}

        record AtRevision(RevisionId id) implements State {}

        /** As the draft was right after this save. */
        record AfterSave(UUID save) implements State {}
    }

    /** Reads the text form of a state; {@link dev.vitrine.shared.NotFoundException} when this offer has no such state. */
    State state(OfferId offer, String text);

    /**
     * The content of a state. {@link dev.vitrine.shared.NotFoundException} when there is none: not staged, not live, or
     * another offer's.
     */
    OfferContent content(OfferId offer, State state);

    /** What differs between two states, by section; equal sections are left out and never loaded. */
    SortedMap<SectionKey, List<Change>> compare(OfferId offer, State base, State target);
}
