package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.People;
import dev.vitrine.identity.Permit;
import dev.vitrine.publishing.Outcome.Done;
import dev.vitrine.publishing.Outcome.Refused;
import dev.vitrine.publishing.store.PlatformSubmission;
import dev.vitrine.publishing.store.PlatformSubmissions;
import dev.vitrine.publishing.store.QueueSearch;
import dev.vitrine.publishing.store.QueueSearch.Position;
import dev.vitrine.publishing.store.StoredEvents;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.Moments;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.REVIEW)
class ReviewDeskService implements ReviewDesk {
    private final PlatformSubmissions everywhere;
    private final QueueSearch search;
    private final QueueRows rows;
    private final StoredSubmissions submissions;
    private final StoredEvents events;
    private final SubmissionReader reader;
    private final StepQueue queue;
    private final Ledger ledger;
    private final People people;
    private final Publishers publishers;
    private final CurrentPerson person;
    private final DeskDoor door;
    private final PinBook pins;
    private final Seals seals;

    ReviewDeskService(
            PlatformSubmissions everywhere,
            QueueSearch search,
            QueueRows rows,
            StoredSubmissions submissions,
            StoredEvents events,
            SubmissionReader reader,
            StepQueue queue,
            Ledger ledger,
            People people,
            Publishers publishers,
            CurrentPerson person,
            DeskDoor door,
            PinBook pins,
            Seals seals) {
        this.everywhere = everywhere;
        this.search = search;
        this.rows = rows;
        this.submissions = submissions;
        this.events = events;
        this.reader = reader;
        this.queue = queue;
        this.ledger = ledger;
        this.people = people;
        this.publishers = publishers;
        this.person = person;
        this.door = door;
        this.pins = pins;
        this.seals = seals;
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Page<Waiting> queue(QueueFilter filter, @Nullable String after, int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        var me = person.require().id();
        var place = after == null ? null : Moments.of(after).apply(Position::new);
        return Moments.page(
                search.after(filter, me, ledger.now(), place, bounded + 1),
                bounded,
                rows::of,
                ReviewDeskService::place);
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public long queueLength(QueueFilter filter) {
        return search.count(filter, person.require().id(), ledger.now());
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Set<PublisherId> queuedPublishers() {
        return everywhere.queuedPublishers().stream().map(PublisherId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public List<Waiting> mine() {
        return rows.of(everywhere.heldBy(person.require().id().value(), ledger.now(), Limit.of(Page.LARGEST)));
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Case open(SubmissionId id) {
        var me = person.require();
        var publisher = door.find(id).publisher();
        return door.read(id, () -> {
            var row = submissions.findById(id.value()).orElseThrow(NotFoundException::new);
            return new Case(
                    publisher,
                    reader.read(row),
                    reader.events(events.ofSubmission(row.getId())),
                    seals.of(row.revision()),
                    row.isHeldBy(me.id(), ledger.now()),
                    obstacle(row, me).orElse(null));
        });
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public <T> T read(SubmissionId id, Supplier<T> work) {
        return door.read(id, work);
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome claim(SubmissionId id) {
        return door.act(id, PlatformAct.CLAIM, (submission, me) -> {
            boolean free = submission.state() == SubmissionState.WAITING
                    || submission.state() == SubmissionState.IN_REVIEW && submission.leaseIsOver(ledger.now());
            if (!free) {
                return new Refused(Refusal.NOT_IN_THIS_STATE);
            }
            var obstacle = suspended(submission).or(() -> conflict(submission, me));
            if (obstacle.isPresent()) {
                return new Refused(obstacle.get());
            }
            if (submission.state() == SubmissionState.IN_REVIEW) {
                ledger.move(submission, SubmissionAction.LEASE_ENDS, null);
            }
            ledger.move(submission, SubmissionAction.CLAIM, me.id());
            submission.lease(me.id(), ledger.now().plus(LEASE));
            return new Done(submission.id(), submission.state());
        });
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome claimNext() {
        String after = null;
        do {
            var page = queue(QueueFilter.ALL, after, Page.LARGEST);
            for (var waiting : page.items()) {
                if (waiting.takeable() && claim(waiting.id()) instanceof Done done) {
                    return done;
                }
            }
            after = page.next();
        } while (after != null);
        return new Refused(Refusal.NOTHING_TO_TAKE);
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome renew(SubmissionId id) {
        return held(id, PlatformAct.CLAIM, (submission, me) -> {
            ledger.move(submission, SubmissionAction.RENEW, me.id());
            submission.lease(me.id(), ledger.now().plus(LEASE));
            return new Done(id, submission.state());
        });
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome release(SubmissionId id) {
        return held(id, PlatformAct.CLAIM, (submission, me) -> {
            ledger.move(submission, SubmissionAction.RELEASE, me.id());
            return new Done(id, submission.state());
        });
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public List<Person> successors(SubmissionId id) {
        var submission = door.find(id);
        var domains = people.companyDomains(submission.publisher());
        var out = Stream.of(Optional.of(person.require().id()), submission.approver(), submission.secondApprover())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return people.platform(PlatformRole.APPROVER).stream()
                .filter(approver -> !out.contains(approver.id()) && !domains.contains(approver.mailDomain()))
                .toList();
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome handOver(SubmissionId id, PersonId to) {
        return held(id, PlatformAct.CLAIM, (submission, me) -> {
            var other = people.platform(PlatformRole.APPROVER).stream()
                    .filter(approver -> approver.id().equals(to))
                    .findFirst();
            if (other.isEmpty()) {
                return new Refused(Refusal.NOT_AN_APPROVER);
            }
            var obstacle = conflict(submission, other.get());
            if (obstacle.isPresent()) {
                return new Refused(obstacle.get());
            }
            ledger.move(submission, SubmissionAction.HAND_OVER, me.id(), to, "");
            submission.lease(to, ledger.now().plus(LEASE));
            return new Done(id, submission.state());
        });
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome approve(SubmissionId id, Sha256 seal) {
        return held(id, PlatformAct.DECIDE, (submission, me) -> {
            if (!seals.holds(submission.revision(), seal) || !submission.isSealed(seal)) {
                return new Refused(Refusal.OTHER_CONTENT);
            }
            var obstacle =
                    suspended(submission).or(() -> conflict(submission, me)).or(() -> pins.left(submission.offer()));
            if (obstacle.isPresent()) {
                return new Refused(obstacle.get());
            }
            submission.approvedBy(me.id(), seal, ledger.now());
            ledger.move(submission, approval(submission), me.id());
            if (!submission.state().isQueued()) {
                queue.current(submission).finish(submission.eyesGiven(), ledger.now());
            }
            if (submission.state() == SubmissionState.PUBLISHING) {
                queue.next(submission);
            }
            return new Done(id, submission.state());
        });
    }

    private SubmissionAction approval(StoredSubmission submission) {
        if (submission.eyesGiven() < submission.eyesNeeded()) {
            return SubmissionAction.APPROVE_FIRST;
        }
        return submission.goLiveAt().filter(date -> date.isAfter(ledger.now())).isPresent()
                ? SubmissionAction.APPROVE_FOR_LATER
                : SubmissionAction.APPROVE;
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome sendBack(SubmissionId id, String reason, @Nullable FieldPath path) {
        var words = reason.strip();
        return held(id, PlatformAct.DECIDE, (submission, me) -> {
            if (words.codePointCount(0, words.length()) > REASON_MAX) {
                return new Refused(Refusal.REASON_TOO_LONG);
            }
            var sent = pins.send(submission.offer());
            if (words.isEmpty() && sent.isEmpty()) {
                return new Refused(Refusal.REASON_MISSING);
            }
            if (words.isEmpty()) {
                submission.sentBackForPins(reasons(sent));
            } else {
                submission.sentBackFor(words, path);
            }
            ledger.move(submission, SubmissionAction.SEND_BACK, me.id(), null, submission.reason());
            return new Done(id, submission.state());
        });
    }

    /** The words of all pins, one in each line, as far as there is room. */
    private static String reasons(List<Pin> pins) {
        var lines = pins.stream().map(Pin::reason).collect(Collectors.joining("\n"));
        return lines.codePointCount(0, lines.length()) <= REASON_MAX
                ? lines
                : lines.substring(0, lines.offsetByCodePoints(0, REASON_MAX - 1)) + "…";
    }

    private Outcome held(SubmissionId id, PlatformAct act, BiFunction<StoredSubmission, Person, Outcome> work) {
        return door.held(id, act, Refused::new, work);
    }

    private Optional<Refusal> obstacle(StoredSubmission submission, Person me) {
        if (!submission.state().isQueued()) {
            return Optional.of(Refusal.NOT_IN_THIS_STATE);
        }
        return suspended(submission).or(() -> conflict(submission, me)).or(() -> heldByAnother(submission, me));
    }

    private Optional<Refusal> heldByAnother(StoredSubmission submission, Person me) {
        return submission.claimedBy().isPresent()
                        && !submission.isHeldBy(me.id(), ledger.now())
                        && !submission.leaseIsOver(ledger.now())
                ? Optional.of(Refusal.NOT_YOURS)
                : Optional.empty();
    }

    /** Nothing of a suspended publisher is taken or approved; what is held can be given back and sent back. */
    private Optional<Refusal> suspended(StoredSubmission submission) {
        return publishers.suspended(publisherOf(submission))
                ? Optional.of(Refusal.PUBLISHER_SUSPENDED)
                : Optional.empty();
    }

    private static PublisherId publisherOf(StoredSubmission submission) {
        return new PublisherId(Objects.requireNonNull(submission.getTenantId()));
    }

    /** Why this approver may not decide on it, whoever holds it. */
    private Optional<Refusal> conflict(StoredSubmission submission, Person approver) {
        if (submission.hasApproved(approver.id())) {
            return Optional.of(Refusal.ALREADY_APPROVED);
        }
        return people.companyDomains(publisherOf(submission)).contains(approver.mailDomain())
                ? Optional.of(Refusal.CONFLICT_OF_INTEREST)
                : Optional.empty();
    }

    private static Moments place(PlatformSubmission row) {
        return new Moments(row.dueAt().orElseThrow(), row.id().value());
    }
}
