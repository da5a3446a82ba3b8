package dev.vitrine.images;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The look at disks on demand, beside whoever asks for it, and what the last one showed (product.md section 4). */
public interface ImageChecks {
    /** How far the check of a disk is. */
    sealed interface Progress {
        /** Its turn has come. */
        record Looking() implements Progress {}

        /** The report, which is kept. */
        record Done(Kept kept) implements Progress {}

        /** It was called off before there was a report. */
        record CalledOff() implements Progress {}

        /** Too many disks were looked at within a minute: later. */
        record TooMany() implements Progress {}
    }

    /**
     * The last report on a disk.
     *
     * @param by who asked for it; empty when it was made for a submission
     * @param present whether the SAS URL is still the one that was used
     */
    record Kept(VhdReport report, Instant at, Optional<PersonId> by, boolean present) {}

    /** Checks that are under way. */
    interface Running {
        /** Ends those that have no report yet; what was found already stays. */
        void callOff();
    }

    /**
     * Looks at each of these disks that the offer's draft names, over the SAS URL that was last given for it, and tells how
     * far it is, on other threads. Returns at once; a few are looked at at a time, and each look takes a few minutes at the
     * very most. Beyond 130 disks within a minute for one person, and 390 for a publisher, the answer is {@link
     * Progress.TooMany}. Goes on when nobody listens any more. Needs IMAGE_EDIT for this offer.
     */
    Running check(OfferId offer, Collection<Vhd> disks, BiConsumer<Vhd, Progress> told);

    /** The last report on each of these disks, by address; those never looked at are left out. Needs OFFER_READ. */
    Map<String, Kept> last(Collection<Vhd> disks);
}
