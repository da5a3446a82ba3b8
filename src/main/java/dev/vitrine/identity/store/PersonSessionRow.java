package dev.vitrine.identity.store;

import dev.vitrine.shared.MadeHere;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of a person who signed in, on whatever node; changed by statements alone, for several requests share it. */
@Entity
@Table(name = "person_session")
@PlatformEntity
public class PersonSessionRow extends MadeHere<UUID> {
    @Id
    private UUID id = Uuid7.next();

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    @Column(name = "started_at", updatable = false)
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "active_at", updatable = false)
    private Instant activeAt = Instant.EPOCH;

    @Column(updatable = false)
    private String address = "";

    @Column(updatable = false)
    private String browser = "";

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @Column(updatable = false)
    private @Nullable String ended;

    protected PersonSessionRow() {}

    public PersonSessionRow(UUID personId, Instant now, String address, String browser) {
        this.personId = personId;
        this.startedAt = now;
        this.activeAt = now;
        this.address = address;
        this.browser = browser;
    }

    @Override
    public UUID getId() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the person last did something, to the minute. */
    public Instant activeAt() {
        return activeAt;
    }

    public String address() {
        return address;
    }

    public String browser() {
        return browser;
    }

    /** Why somebody ended it; null while nobody has. */
    public @Nullable String ended() {
        return endedAt == null ? null : ended;
    }
}
