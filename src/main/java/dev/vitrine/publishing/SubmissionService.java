package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.publishing.Outcome.Done;
import dev.vitrine.publishing.Outcome.Refused;
import dev.vitrine.publishing.store.StoredEvents;
import dev.vitrine.publishing.store.StoredStep;
import dev.vitrine.publishing.store.StoredSteps;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmission.HandedIn;
import dev.vitrine.publishing.store.StoredSubmission.Review;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.publishing.store.StoredSubscriptions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SubmissionService implements Submissions {
    private static final Limit OF_LATE = Limit.of(5);

    private final StoredSubmissions submissions;
    private final StoredSteps steps;
    private final StoredEvents events;
    private final StoredSubscriptions audience;
    private final SubmissionReader reader;
    private final StepQueue queue;
    private final Ledger ledger;
    private final Walkthrough walkthrough;
    private final Foresight foresight;
    private final Drafts drafts;
    private final Revisions revisions;
    private final MarketplaceLists lists;
    private final CurrentPerson person;
    private final Transactions transactions;

    SubmissionService(
            StoredSubmissions submissions,
            StoredSteps steps,
            StoredEvents events,
            StoredSubscriptions audience,
            SubmissionReader reader,
            StepQueue queue,
            Ledger ledger,
            Walkthrough walkthrough,
            Foresight foresight,
            Drafts drafts,
            Revisions revisions,
            MarketplaceLists lists,
            CurrentPerson person,
            Transactions transactions) {
        this.submissions = submissions;
        this.steps = steps;
        this.events = events;
        this.audience = audience;
        this.reader = reader;
        this.queue = queue;
        this.ledger = ledger;
        this.walkthrough = walkthrough;
        this.foresight = foresight;
        this.drafts = drafts;
        this.revisions = revisions;
        this.lists = lists;
        this.person = person;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Outcome pushToStaging(OfferId offer) {
        return transactions.whole(() -> {
            revisions.hold(offer);
            if (submissions.open(offer.value()).isPresent()) {
                return new Refused(Refusal.SUBMISSION_OPEN);
            }
            if (audience.count(offer.value()) == 0) {
                return new Refused(Refusal.NO_AUDIENCE);
            }
            return begin(SubmissionKind.STAGING, revisions.freeze(offer), null);
        });
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Outcome requestApproval(OfferId offer, @Nullable Instant goLiveAt) {
        return transactions.whole(() -> {
            revisions.hold(offer);
            var staged = revisions.staged(offer);
            var obstacle = obstacle(offer, staged, goLiveAt);
            return obstacle.isPresent()
                    ? new Refused(obstacle.get())
                    : begin(SubmissionKind.PRODUCTION, staged.orElseThrow(), goLiveAt);
        });
    }

    private Optional<Refusal> obstacle(OfferId offer, Optional<Revision> staged, @Nullable Instant goLiveAt) {
        if (submissions.open(offer.value()).isPresent()) {
            return Optional.of(Refusal.SUBMISSION_OPEN);
        }
        if (staged.isEmpty()) {
            return Optional.of(Refusal.NOT_STAGED);
        }
        if (revisions.live(offer).map(Revision::id).equals(staged.map(Revision::id))) {
            return Optional.of(Refusal.NOTHING_NEW);
        }
        var status = walkthrough.of(offer);
        if (!status.green()) {
            return Optional.of(
                    status.step(Walkthrough.Stage.AGREEMENT).green() ? Refusal.WALKTHROUGH : Refusal.AGREEMENT);
        }
        return isPast(goLiveAt) ? Optional.of(Refusal.DATE_PAST) : Optional.empty();
    }

    private Outcome begin(SubmissionKind kind, Revision revision, @Nullable Instant goLiveAt) {
        var live = revisions.live(revision.offer());
        var bearing = Bearing.of(live.map(Revision::manifest).orElse(null), revision.manifest());
        var handedIn = new HandedIn(
                revision.offer(),
                drafts.head(revision.offer()).name(),
                kind,
                revision.id(),
                revision.number(),
                revision.hash(),
                live.map(Revision::id).orElse(null),
                bearing.changedSections(),
                bearing.firstPublication(),
                bearing.prices(),
                kind == SubmissionKind.PRODUCTION ? review(revision, bearing) : null,
                me());
        var submission = submissions.save(new StoredSubmission(handedIn, goLiveAt, ledger.now()));
        for (int ordinal = 0; ordinal < kind.steps().size(); ordinal++) {
            steps.save(new StoredStep(submission.id(), ordinal, kind.steps().get(ordinal)));
        }
        ledger.begin(submission);
        queue.next(submission);
        return new Done(submission.id(), submission.state());
    }

    /** What was live before, byte for byte, comes back sooner than what nobody has read. */
    private Review review(Revision revision, Bearing bearing) {
        var kind =
                submissions.wentLive(revision.offer().value(), revision.hash().hex())
                        ? ReviewKind.APPROVED_BEFORE
                        : bearing.reviewKind();
        return new Review(kind, lists.reviewTarget(kind));
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Outcome withdraw(SubmissionId id) {
        return transactions.whole(() -> {
            var submission = lock(id);
            if (!submission.allows(SubmissionAction.WITHDRAW)) {
                return new Refused(Refusal.NOT_IN_THIS_STATE);
            }
            ledger.move(submission, SubmissionAction.WITHDRAW, me());
            return new Done(id, submission.state());
        });
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Unstaging withdrawFromStaging(OfferId offer) {
        return transactions.whole(() -> {
            revisions.hold(offer);
            if (submissions.open(offer.value()).isPresent()) {
                return Unstaging.SUBMISSION_OPEN;
            }
            if (revisions.live(offer).isPresent()) {
                return Unstaging.LIVE;
            }
            if (revisions.staged(offer).isEmpty()) {
                return Unstaging.NOT_STAGED;
            }
            revisions.clearStaged(offer);
            return Unstaging.DONE;
        });
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Outcome goLiveAt(SubmissionId id, @Nullable Instant date) {
        return transactions.whole(() -> {
            var submission = lock(id);
            var action = date == null ? SubmissionAction.CLEAR_DATE : SubmissionAction.SET_DATE;
            if (!submission.allows(action)) {
                return new Refused(Refusal.NOT_IN_THIS_STATE);
            }
            if (isPast(date)) {
                return new Refused(Refusal.DATE_PAST);
            }
            submission.goLiveAt(date);
            ledger.move(submission, action, me());
            if (submission.state() == SubmissionState.PUBLISHING) {
                queue.next(submission);
            }
            return new Done(id, submission.state());
        });
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Optional<Submission> current(OfferId offer) {
        drafts.head(offer);
        return submissions.newest(offer.value(), Limit.of(1)).stream()
                .findFirst()
                .map(reader::read);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Submission get(SubmissionId id) {
        return submissions.findById(id.value()).map(reader::read).orElseThrow(NotFoundException::new);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Returned> returned(Collection<OfferId> offers) {
        return reader.returned(offers);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Submission> all(OfferId offer) {
        drafts.head(offer);
        return reader.list(submissions.newest(offer.value(), Limit.of(Page.LARGEST)));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Page<Event> events(OfferId offer, @Nullable String after, int size) {
        drafts.head(offer);
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        var limit = Limit.of(bounded + 1);
        var found = after == null
                ? events.newest(offer.value(), limit)
                : events.newestBefore(offer.value(), Uuid7.parse(after), limit);
        var shown = found.size() > bounded ? found.subList(0, bounded) : found;
        return new Page<>(
                reader.events(shown),
                found.size() > bounded ? shown.getLast().getId().toString() : null);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Optional<Impact> impact(OfferId offer, SubmissionKind kind) {
        return switch (kind) {
            case STAGING -> foresight.push(offer);
            case PRODUCTION -> foresight.release(offer);
        };
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Map<StepKind, Duration> usualDurations() {
        var usual = new EnumMap<StepKind, Duration>(StepKind.class);
        for (var kind : StepKind.values()) {
            var durations = steps.lastDone(kind, OF_LATE).stream()
                    .flatMap(step ->
                            step
                                    .startedAt()
                                    .flatMap(start -> step.endedAt().map(end -> Duration.between(start, end)))
                                    .stream())
                    .sorted()
                    .toList();
            if (!durations.isEmpty()) {
                usual.put(kind, durations.get(durations.size() / 2));
            }
        }
        return usual;
    }

    private StoredSubmission lock(SubmissionId id) {
        return submissions.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    private boolean isPast(@Nullable Instant date) {
        return date != null && !date.isAfter(ledger.now());
    }

    private @Nullable PersonId me() {
        return person.find().map(CurrentPerson.Person::id).orElse(null);
    }
}
