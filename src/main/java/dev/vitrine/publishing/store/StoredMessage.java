package dev.vitrine.publishing.store;

import dev.vitrine.publishing.Message;
import dev.vitrine.publishing.Message.Side;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody said about a submission. */
@Entity
@Table(name = "submission_message")
public class StoredMessage extends TenantScopedEntity {
    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(name = "submission_id", updatable = false)
    private UUID submissionId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side = Side.PUBLISHER;

    @Column(updatable = false)
    private UUID author = new UUID(0, 0);

    @Column(updatable = false)
    private String words = "";

    @Column(name = "said_at", updatable = false)
    private Instant saidAt = Instant.EPOCH;

    /** For Hibernate. */
    protected StoredMessage() {}

    public StoredMessage(StoredSubmission submission, Side side, PersonId author, String words, Instant now) {
        super(Uuid7.next());
        offerId = submission.offer().value();
        submissionId = submission.getId();
        this.side = side;
        this.author = author.value();
        this.words = words;
        saidAt = now;
    }

    public Message message() {
        return new Message(getId(), side, new PersonId(author), words, saidAt);
    }
}
