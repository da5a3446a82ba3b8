package dev.vitrine.publishing;

import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.store.StoredEvent;
import dev.vitrine.publishing.store.StoredEvents;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Moves submissions, and writes down with every move what must be written with it, in the caller's transaction: the event
 * for the history, the badge of the offer, the announcement and the audit record.
 */
@Component
class Ledger {
    private static final Set<SubmissionAction> NO_NEWS = EnumSet.of(SubmissionAction.RENEW, SubmissionAction.HESITATE);

    private final StoredEvents events;
    private final Revisions revisions;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Ledger(
            StoredEvents events,
            Revisions revisions,
            CurrentTenant tenant,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.events = events;
        this.revisions = revisions;
        this.tenant = tenant;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The present moment, as exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A submission has begun. */
    void begin(StoredSubmission submission) {
        write(submission, null, null, submission.submittedBy().orElse(null), null, "");
    }

    /** @param by null for the system */
    void move(StoredSubmission submission, SubmissionAction action, @Nullable PersonId by) {
        move(submission, action, by, null, "");
    }

    /**
     * @param other to whom it is handed over
     * @param note words that go with it
     */
    void move(
            StoredSubmission submission,
            SubmissionAction action,
            @Nullable PersonId by,
            @Nullable PersonId other,
            String note) {
        var from = submission.state();
        submission.move(action, now());
        if (!NO_NEWS.contains(action)) {
            write(submission, action, from, by, other, note);
        }
    }

    private void write(
            StoredSubmission submission,
            @Nullable SubmissionAction action,
            @Nullable SubmissionState from,
            @Nullable PersonId by,
            @Nullable PersonId other,
            String note) {
        var publisher = tenant.require();
        events.save(new StoredEvent(submission, action, from, by, other, note, now()));
        revisions.markSubmission(
                submission.offer(), mark(submission), submission.state().isOpen());
        announcements.publishEvent(new SubmissionMoved(
                publisher,
                submission.offer(),
                submission.id(),
                submission.kind(),
                from,
                submission.state(),
                action,
                by,
                note));
        announcements.publishEvent(
                Audited.of(word(submission, action), publisher, submission.id().toString())
                        .with(details(submission, other, note)));
    }

    private static String word(StoredSubmission submission, @Nullable SubmissionAction action) {
        if (action != null) {
            return "submission." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return submission.kind() == SubmissionKind.STAGING ? "submission.push" : "submission.request-approval";
    }

    private static Map<String, String> details(StoredSubmission submission, @Nullable PersonId other, String note) {
        var details = new HashMap<String, String>();
        details.put("offer", submission.offer().toString());
        details.put("state", submission.state().name());
        details.put("revision", submission.revisionHash().hex());
        if (other != null) {
            details.put("to", other.toString());
        }
        if (!note.isEmpty()) {
            details.put("note", note);
        }
        return details;
    }

    private static @Nullable SubmissionMark mark(StoredSubmission submission) {
        return switch (submission.state()) {
            case RUNNING -> SubmissionMark.STAGING_RUNNING;
            case CHECKING -> SubmissionMark.CHECKING;
            case WAITING -> SubmissionMark.WAITING;
            case IN_REVIEW -> SubmissionMark.IN_REVIEW;
            case SCHEDULED -> SubmissionMark.SCHEDULED;
            case PUBLISHING -> SubmissionMark.PUBLISHING;
            case TECHNICAL_FAILURE -> SubmissionMark.TECHNICAL_FAILURE;
            case FAILED, FAILED_FOR_GOOD ->
                submission.kind() == SubmissionKind.STAGING
                        ? SubmissionMark.STAGING_FAILED
                        : SubmissionMark.PRODUCTION_FAILED;
            case CHANGES_REQUESTED -> SubmissionMark.CHANGES_REQUESTED;
            case DONE, WITHDRAWN -> null;
        };
    }
}
