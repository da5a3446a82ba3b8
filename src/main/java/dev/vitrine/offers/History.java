package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.kit.Formats;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** How many items all pages of {@link #saves} have. */
    long saveCount(OfferId offer);

    /**
     * A section as a save left it.
     *
     * @param hash null where the section was not there
     * @param value null where the section was not there, or is too large to be read for a list of saves
     */
    record Standing(@Nullable Sha256 hash, @Nullable Section value) {
        public static final Standing NOTHING = new Standing(null, null);

        /**
         * What differs between this and a later standing of the section. Where one of both is too large, a single change
         * of the whole section without its values.
         */
        public List<Change> changes(SectionKey key, Standing later) {
            if (Objects.equals(hash, later.hash)) {
                return List.of();
            }
            if (isLeftOut() || later.isLeftOut()) {
                var kind = hash == null
                        ? Change.Kind.ADDED
                        : later.hash == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
                return List.of(new Change(FieldPath.whole(key), kind, null, null));
            }
            return Comparison.compare(key, value, later.value);
        }

        private boolean isLeftOut() {
            return hash != null && value == null;
        }
    }

    /**
     * A save with what it made of its section.
     *
     * @param previous the last save of the offer before it, null for the first: the state to compare it with
     */
    record Told(Save save, @Nullable UUID previous, Standing before, Standing after) {}

    /** A section with more bytes than this is not read for a list of saves. */
    int LARGEST_TOLD = 64 * 1024;

    /**
     * Saves, newest first, with what each made of its section; a fixed number of statements however many there are.
     *
     * @param sections those looked for, null for all
     * @param by who saved, null for anybody
     */
    Page<Told> told(
            OfferId offer,
            @Nullable Predicate<SectionKey> sections,
            @Nullable PersonId by,
            @Nullable String after,
            int size);

    /** The sections that were ever saved. */
    SortedSet<SectionKey> sections(OfferId offer);

    /** Who ever saved something. */
    Set<PersonId> savers(OfferId offer);

    /** One version of one section. */
    record Version(SectionKey section, long number) {}

    /** The sections as these saves left them, where they were there; a fixed number of statements however many there are. */
    Map<Version, Section> kept(OfferId offer, Set<Version> versions);

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

    /**
     * Two states as a comparison shows them.
     *
     * @param base the sections that differ, and all SKUs for the sake of their ids
     * @param equal the sections that both have alike
     */
    record Compared(
            OfferContent base,
            OfferContent target,
            SortedMap<SectionKey, List<Change>> changes,
            SortedSet<SectionKey> equal) {}

    /** As {@link #compare}, with what is needed to show it. */
    Compared compared(OfferId offer, State base, State target);

    /**
     * When a state came to be and by whom.
     *
     * @param revision its number, where it is a revision
     * @param by null for the system
     * @param at null for a draft that was never saved
     */
    record Origin(
            State state,
            @Nullable Integer revision,
            @Nullable PersonId by,
            @Nullable Instant at) {
        /** The moment and the name of the person, as far as they are known. */
        public String said(Formats formats, Map<PersonId, String> names) {
            return Stream.of(
                            Optional.ofNullable(at).map(formats::dateTime),
                            Optional.ofNullable(by).map(names::get))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · "));
        }
    }

    /** {@link dev.vitrine.shared.NotFoundException} when there is no such state, as for {@link #content}. */
    Origin origin(OfferId offer, State state);
}
