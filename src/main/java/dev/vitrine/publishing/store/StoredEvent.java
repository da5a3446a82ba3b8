package dev.vitrine.publishing.store;

import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a submission; never changed. */
@Entity
@Immutable
@Table(name = "submission_event")
public class StoredEvent extends TenantScopedEntity {
    @Column(name = "offer_id")
    private UUID offerId = new UUID(0, 0);

    @Column(name = "submission_id")
    private UUID submissionId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private @Nullable SubmissionAction action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable SubmissionState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private SubmissionState toState = SubmissionState.RUNNING;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "other_id")
    private @Nullable UUID otherId;

    @Column(name = "happened_at")
    private Instant happenedAt = Instant.EPOCH;

    private String note = "";

    /** For Hibernate. */
    protected StoredEvent() {}

    /**
     * @param action null when the submission began
     * @param by null for the system
     * @param other to whom it was handed over, else null
     * @param note the words that go with it, or empty
     */
    public StoredEvent(
            StoredSubmission submission,
            @Nullable SubmissionAction action,
            @Nullable SubmissionState from,
            @Nullable PersonId by,
            @Nullable PersonId other,
            String note,
            Instant now) {
        super(Uuid7.next());
        offerId = submission.offer().value();
        submissionId = submission.getId();
        this.action = action;
        fromState = from;
        toState = submission.state();
        personId = by == null ? null : by.value();
        otherId = other == null ? null : other.value();
        happenedAt = now;
        this.note = note;
    }

    public SubmissionId submission() {
        return new SubmissionId(submissionId);
    }

    public Optional<SubmissionAction> action() {
        return Optional.ofNullable(action);
    }

    public SubmissionState state() {
        return toState;
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    public Optional<PersonId> other() {
        return Optional.ofNullable(otherId).map(PersonId::new);
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String note() {
        return note;
    }
}
