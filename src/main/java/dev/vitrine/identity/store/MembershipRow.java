package dev.vitrine.identity.store;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person is at a publisher; asked across publishers before any tenant is known, so a table of the platform. */
@Entity
@Table(name = "membership")
@PlatformEntity
public class MembershipRow {
    @Id
    private UUID id = Uuid7.next();

    @Version
    private @Nullable Long version;

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    @Column(name = "publisher_id", updatable = false)
    private UUID publisherId = new UUID(0, 0);

    private String role = "";

    private String languages = "";

    private String offers = "";

    @Column(name = "joined_at")
    private Instant joinedAt = Instant.EPOCH;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    protected MembershipRow() {}

    public MembershipRow(UUID personId, UUID publisherId) {
        this.personId = personId;
        this.publisherId = publisherId;
    }

    public UUID personId() {
        return personId;
    }

    public String role() {
        return role;
    }

    public String languages() {
        return languages;
    }

    public String offers() {
        return offers;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public boolean removed() {
        return removedAt != null;
    }

    public @Nullable Instant suspendedAt() {
        return suspendedAt;
    }

    /** A member whose access does not rest. */
    public boolean active() {
        return removedAt == null && suspendedAt == null;
    }

    /** Joins, or joins again, as this. */
    public void join(String role, String languages, String offers, Instant now) {
        this.role = role;
        this.languages = languages;
        this.offers = offers;
        this.joinedAt = now;
        this.removedAt = null;
        this.suspendedAt = null;
    }

    /** From now on this, and a member as before. */
    public void change(String role, String languages, String offers) {
        this.role = role;
        this.languages = languages;
        this.offers = offers;
    }

    public void suspend(Instant now) {
        if (suspendedAt == null) {
            suspendedAt = now;
        }
    }

    public void lift() {
        suspendedAt = null;
    }

    public void remove(Instant now) {
        if (removedAt == null) {
            removedAt = now;
        }
    }
}
