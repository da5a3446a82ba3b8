package dev.vitrine.publishing.ui;

import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.publishing.Message;
import dev.vitrine.publishing.PreviewLinks.Link;
import dev.vitrine.publishing.QueuePlaces.Place;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StagingSettings.TestList;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.Submissions.Impact;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.publishing.Walkthrough;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the page Publish shows, as it was at one moment.
 *
 * @param current the open submission, else the last one
 * @param impact of what could be submitted now: the push, the release, both or none
 * @param links of the audience, by subscription
 * @param errors of the draft, which a push to staging would meet
 * @param place of the request for approval in the approvers' queue, while it stands there
 * @param said about the submission, where approvers read it
 * @param suspended whether the marketplace suspended the publisher: then nobody may
 * @param mayPublish whether the present person may push, request and withdraw
 */
record PublishState(
        OfferHead head,
        Optional<Submission> current,
        Walkthrough.Status walkthrough,
        List<Subscription> audience,
        Map<UUID, Link> links,
        TestList tests,
        Optional<Revision> staged,
        Optional<Revision> live,
        List<Impact> impact,
        List<Finding> errors,
        Map<StepKind, Duration> usual,
        Optional<Place> place,
        List<Message> said,
        Map<PersonId, String> names,
        boolean suspended,
        boolean mayPublish) {
    Optional<Submission> open() {
        return current.filter(submission -> submission.state().isOpen());
    }

    /** Whether what is staged is what buyers see already. */
    boolean nothingNew() {
        return staged.isPresent() && staged.map(Revision::id).equals(live.map(Revision::id));
    }

    String name(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
