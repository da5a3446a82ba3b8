package dev.vitrine.offers;

import dev.vitrine.content.Section;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What the present person typed in a form and did not save, kept so that a lost connection, a closed tab, an expired
 * sign-in or a restarted server loses no more than seconds of it. It is nobody else's, never part of the history, and goes
 * when it is saved or thrown away, with the offer, and after {@link #DAYS}. Each open form is a writer of its own, so two
 * windows of one person never write over each other's text. Secrets are no content and never kept.
 */
public interface Unsaved {
    /** For how many days something is offered again. */
    int DAYS = 90;

    /** How many forms' texts are kept of one section; a further one takes the place of the oldest. */
    int WRITERS_MAX = 5;

    /** How many bytes of canonical JSON of one section are kept at most; what is larger could not be saved either. */
    int BYTES_MAX = 6 << 20;

    /** One section as it was typed. {@code base} is what it was at {@code version}, from which the form began. */
    record Part(SectionKey key, long version, Section base, Section typed) {}

    /** What one form held when it was last kept. */
    record Kept(UUID writer, Instant at, List<Part> parts) {}

    /**
     * Keeps exactly these as what the form holds, in place of what it held before. Needs each section's permission, as a
     * save does; {@link dev.vitrine.shared.NotFoundException} when there is no such offer.
     *
     * @param writer the form, by an id that it made
     * @param edits not empty; none removes a section
     */
    void keep(OfferId offer, UUID writer, List<Edit> edits);

    /** What the present person's forms hold of these sections, newest first; nothing where there is no such offer. */
    List<Kept> kept(OfferId offer, Collection<SectionKey> keys);

    /** What this form held was saved or is not wanted any more. */
    void drop(OfferId offer, UUID writer);
}
