package dev.vitrine.publishing.ui;

import dev.vitrine.identity.People;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Message;
import dev.vitrine.publishing.PreviewLinks;
import dev.vitrine.publishing.QueuePlaces;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.StagingSettings.TestList;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionTalk;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Submissions.Impact;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.publishing.Walkthrough;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Publishers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what the page Publish shows. */
@Component
class PublishReader {
    private final Drafts drafts;
    private final Revisions revisions;
    private final Submissions submissions;
    private final SubmissionTalk talk;
    private final QueuePlaces places;
    private final StagingSettings settings;
    private final PreviewLinks links;
    private final Walkthrough walkthrough;
    private final Permissions permissions;
    private final People people;
    private final Publishers publishers;
    private final CurrentTenant tenant;

    PublishReader(
            Drafts drafts,
            Revisions revisions,
            Submissions submissions,
            SubmissionTalk talk,
            QueuePlaces places,
            StagingSettings settings,
            PreviewLinks links,
            Walkthrough walkthrough,
            Permissions permissions,
            People people,
            Publishers publishers,
            CurrentTenant tenant) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.submissions = submissions;
        this.talk = talk;
        this.places = places;
        this.settings = settings;
        this.links = links;
        this.walkthrough = walkthrough;
        this.permissions = permissions;
        this.people = people;
        this.publishers = publishers;
        this.tenant = tenant;
    }

    /** Whether the marketplace suspended the publisher, since the page was drawn perhaps. */
    boolean suspended() {
        return publishers.suspended(tenant.require());
    }

    PublishState read(OfferId offer) {
        var current = submissions.current(offer);
        var tests = settings.testList(offer);
        var said = current.filter(submission -> submission.kind() == SubmissionKind.PRODUCTION)
                .map(submission -> talk.of(submission.id()))
                .orElse(List.of());
        return new PublishState(
                drafts.head(offer),
                current,
                walkthrough.of(offer),
                settings.audience(offer),
                links.of(offer),
                tests,
                revisions.staged(offer),
                revisions.live(offer),
                impact(offer, current),
                drafts.findings(offer).stream()
                        .filter(Finding::isError)
                        .filter(finding -> finding.moment().compareTo(Moment.STAGING) <= 0)
                        .toList(),
                submissions.usualDurations(),
                current.filter(submission -> submission.state().isQueued())
                        .flatMap(submission -> places.find(submission.id())),
                said,
                people.names(involved(current, tests, said)),
                suspended(),
                permissions.may(Permission.PUBLISH, offer, null));
    }

    /** While a submission is under way, nothing else can be submitted. */
    private List<Impact> impact(OfferId offer, Optional<Submission> current) {
        if (current.filter(submission -> submission.state().isOpen()).isPresent()) {
            return List.of();
        }
        return Arrays.stream(SubmissionKind.values())
                .flatMap(kind -> submissions.impact(offer, kind).stream())
                .toList();
    }

    private static Set<PersonId> involved(Optional<Submission> current, TestList tests, List<Message> said) {
        var people = new HashSet<PersonId>();
        current.ifPresent(submission -> {
            people.addAll(submission.approvers());
            Optional.ofNullable(submission.submittedBy()).ifPresent(people::add);
            Optional.ofNullable(submission.claimedBy()).ifPresent(people::add);
        });
        said.forEach(message -> people.add(message.author()));
        tests.ticks().values().forEach(tick -> people.add(tick.by()));
        return people;
    }
}
