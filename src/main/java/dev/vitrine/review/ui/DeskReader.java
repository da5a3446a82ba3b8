package dev.vitrine.review.ui;

import dev.vitrine.content.Comparison;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.People;
import dev.vitrine.images.Disks;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Clearance;
import dev.vitrine.publishing.Clearances;
import dev.vitrine.publishing.DeskPins;
import dev.vitrine.publishing.DeskTalk;
import dev.vitrine.publishing.Message;
import dev.vitrine.publishing.Pin;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.ReviewDesk.Case;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.Publishers;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a submission for the desk, behind the marketplace's door; every reading stands in the audit record. */
@Component
class DeskReader {
    private final ReviewDesk desk;
    private final DeskPins pins;
    private final DeskTalk talk;
    private final Clearances clearances;
    private final Revisions revisions;
    private final Disks disks;
    private final Publishers publishers;
    private final People people;

    DeskReader(
            ReviewDesk desk,
            DeskPins pins,
            DeskTalk talk,
            Clearances clearances,
            Revisions revisions,
            Disks disks,
            Publishers publishers,
            People people) {
        this.desk = desk;
        this.pins = pins;
        this.talk = talk;
        this.clearances = clearances;
        this.revisions = revisions;
        this.disks = disks;
        this.publishers = publishers;
        this.people = people;
    }

    DeskState read(SubmissionId id) {
        var open = desk.open(id);
        var publisher = publishers.byId(open.publisher());
        var pinned = pins.of(id);
        var cleared = clearances.of(id);
        var said = talk.of(id);
        var names = people.names(involved(open, pinned, cleared, said));
        var colleagues = desk.successors(id);
        return desk.read(id, () -> {
            var before = before(open.submission());
            var after = revisions.content(open.submission().revision());
            return new DeskState(
                    open,
                    publisher.name(),
                    publisher.slug(),
                    before,
                    after,
                    Comparison.compare(before, after),
                    findings(open.submission()),
                    cleared,
                    pinned.stream().map(pin -> since(pin, after)).toList(),
                    disks.takenIn(after),
                    said,
                    names,
                    colleagues);
        });
    }

    /** What the rules say today, and what following the links said when production was asked for. */
    private List<Finding> findings(Submission submission) {
        return Stream.concat(revisions.findings(submission.revision()).stream(), submission.findings().stream())
                .distinct()
                .toList();
    }

    private DeskPin since(Pin pin, OfferContent after) {
        var path = pin.path();
        var key = path.section();
        var before = revisions.content(pin.revision(), key::equals).find(key);
        return new DeskPin(
                pin,
                FieldValues.get(before.orElse(null), path).orElse(null),
                FieldValues.get(after.find(key).orElse(null), path).orElse(null));
    }

    private OfferContent before(Submission submission) {
        var live = submission.liveRevision();
        return live == null ? OfferContent.EMPTY : revisions.content(live);
    }

    private static Set<PersonId> involved(Case open, List<Pin> pinned, List<Clearance> cleared, List<Message> said) {
        var people = new HashSet<PersonId>();
        people.addAll(open.submission().approvers());
        people.add(open.submission().submittedBy());
        people.add(open.submission().claimedBy());
        open.events().forEach(event -> {
            people.add(event.by());
            people.add(event.other());
        });
        pinned.forEach(pin -> {
            people.add(pin.by());
            people.add(pin.acceptedBy());
            people.add(pin.answeredBy());
        });
        cleared.forEach(clearance -> people.add(clearance.by()));
        said.forEach(message -> people.add(message.author()));
        people.removeIf(Objects::isNull);
        return people;
    }
}
