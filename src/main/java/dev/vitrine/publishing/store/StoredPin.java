package dev.vitrine.publishing.store;

import dev.vitrine.publishing.Pin;
import dev.vitrine.publishing.PinState;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an approver pinned to a field, and what was said and done about it. */
@Entity
@Table(name = "review_pin")
public class StoredPin extends TenantScopedEntity {
    @Version
    private @Nullable Long version;

    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(name = "submission_id", updatable = false)
    private UUID submissionId = new UUID(0, 0);

    @Column(name = "revision_id", updatable = false)
    private UUID revisionId = new UUID(0, 0);

    @Column(updatable = false)
    private String path = "";

    @Column(name = "value_hash", updatable = false)
    private String valueHash = "";

    @Column(updatable = false)
    private String reason = "";

    @Column(updatable = false)
    private @Nullable String suggestion;

    @Enumerated(EnumType.STRING)
    private PinState state = PinState.NOTED;

    @Column(name = "pinned_by", updatable = false)
    private UUID pinnedBy = new UUID(0, 0);

    @Column(name = "pinned_at", updatable = false)
    private Instant pinnedAt = Instant.EPOCH;

    @Column(name = "accepted_by")
    private @Nullable UUID acceptedBy;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    private String answer = "";

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_in")
    private @Nullable UUID settledIn;

    /** For Hibernate. */
    protected StoredPin() {}

    /** @param value hash of what stands at the field in the submitted revision */
    public StoredPin(
            StoredSubmission submission,
            FieldPath path,
            Sha256 value,
            String reason,
            @Nullable String suggestion,
            PersonId by,
            Instant now) {
        super(Uuid7.next());
        offerId = submission.offer().value();
        submissionId = submission.getId();
        revisionId = submission.revision().value();
        this.path = path.toString();
        valueHash = value.hex();
        this.reason = reason;
        this.suggestion = suggestion;
        pinnedBy = by.value();
        pinnedAt = now;
    }

    /** What was noted goes to the publisher; what was open stays so. */
    public void send() {
        state = PinState.OPEN;
    }

    public void acceptedBy(PersonId person, Instant now) {
        acceptedBy = person.value();
        acceptedAt = now;
    }

    public void answeredBy(PersonId person, String words, Instant now) {
        answer = words;
        answeredBy = person.value();
        answeredAt = now;
    }

    public void settledBy(PersonId person, SubmissionId submission, Instant now) {
        state = PinState.SETTLED;
        settledBy = person.value();
        settledAt = now;
        settledIn = submission.value();
    }

    /** As if it had not been settled. */
    public void keep() {
        state = PinState.OPEN;
        settledBy = null;
        settledAt = null;
        settledIn = null;
    }

    public PinState state() {
        return state;
    }

    public OfferId offer() {
        return new OfferId(offerId);
    }

    public boolean isSettledIn(SubmissionId submission) {
        return submission.value().equals(settledIn);
    }

    public Pin pin() {
        return new Pin(
                getId(),
                offer(),
                FieldPath.of(path),
                reason,
                suggestion,
                new RevisionId(revisionId),
                new Sha256(valueHash),
                state,
                new PersonId(pinnedBy),
                pinnedAt,
                acceptedBy == null ? null : new PersonId(acceptedBy),
                answer,
                answeredBy == null ? null : new PersonId(answeredBy));
    }
}
