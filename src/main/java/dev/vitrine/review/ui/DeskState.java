package dev.vitrine.review.ui;

import dev.vitrine.content.Change;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.publishing.Clearance;
import dev.vitrine.publishing.Message;
import dev.vitrine.publishing.ReviewDesk.Case;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the desk shows of a submission, as it was at one moment.
 *
 * @param before what was live when it was handed in, or nothing
 * @param changes what differs between both
 * @param findings what the rules say of it today, and what was found on its links
 * @param clearances what approvers said of warnings of the offer
 * @param pins those of the offer that are not settled, and those settled here
 * @param disks hash of each disk that was certified and taken in, by its address
 * @param said by both sides, in its order
 * @param colleagues approvers to whom it can be handed over
 */
record DeskState(
        Case open,
        String publisher,
        String publisherSlug,
        OfferContent before,
        OfferContent after,
        SortedMap<SectionKey, List<Change>> changes,
        List<Finding> findings,
        List<Clearance> clearances,
        List<DeskPin> pins,
        Map<String, Sha256> disks,
        List<Message> said,
        Map<PersonId, String> names,
        List<Person> colleagues) {
    /** By whom and why this warning was found to be fine. */
    Optional<Clearance> clearance(Finding finding) {
        return clearances.stream()
                .filter(clearance -> clearance.covers(finding, after))
                .findFirst();
    }

    String name(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
