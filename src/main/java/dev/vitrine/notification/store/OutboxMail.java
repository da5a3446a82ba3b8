package dev.vitrine.notification.store;

import dev.vitrine.shared.MadeHere;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail: written with what it tells, sent later. Its body is sealed, for it may hold what only its reader may see. */
@Entity
@PlatformEntity
@Table(name = "outbox_mail")
public class OutboxMail extends MadeHere<UUID> {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int ATTEMPTS = 25;
    private static final int DOUBLINGS = 20;

    @Id
    private UUID id = Uuid7.next();

    private String recipient = "";
    private String name = "";
    private String language = "";
    private String subject = "";

    /** Never written again with the row, so that sending a mail and sealing it anew do not undo one another. */
    @Column(updatable = false)
    private String keyId = "";

    @Column(updatable = false)
    private byte[] sealed = {};

    private Instant writtenAt = Instant.EPOCH;
    private int attempts;
    private @Nullable Instant dueAt;
    private @Nullable Instant sentAt;
    private @Nullable String fault;

    protected OutboxMail() {}

    /**
     * The body under seal.
     *
     * @param keyId of the key that it lies under
     */
    public record Sealed(String keyId, byte[] bytes) {}

    public OutboxMail(String recipient, String name, String language, String subject, Sealed body, Instant now) {
        this.recipient = recipient;
        this.name = name;
        this.language = language;
        this.subject = subject;
        keyId = body.keyId();
        sealed = body.bytes();
        this.writtenAt = now;
        this.dueAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public byte[] sealed() {
        return sealed;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** When it is tried next; empty once it is sent or given up. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public int attempts() {
        return attempts;
    }

    public void sent(Instant now) {
        attempts++;
        sentAt = now;
        dueAt = null;
        fault = null;
    }

    /** Tried in vain: again after a pause that grows up to six hours, and not at all after some four days. */
    public void failed(String kindOfFault, Instant now) {
        attempts++;
        fault = kindOfFault;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        dueAt = attempts >= ATTEMPTS ? null : now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
