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

/** That whom an issuer calls by this subject is this person. Mail addresses change hands; a subject never does. */
@Entity
@Table(name = "oidc_identity")
@PlatformEntity
public class OidcIdentity {
    @Id
    private UUID id = Uuid7.next();

    @Version
    private @Nullable Long version;

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    @Column(updatable = false)
    private String issuer = "";

    @Column(updatable = false)
    private String subject = "";

    @Column(name = "linked_at", updatable = false)
    private Instant linkedAt = Instant.EPOCH;

    protected OidcIdentity() {}

    public OidcIdentity(UUID personId, String issuer, String subject, Instant now) {
        this.personId = personId;
        this.issuer = issuer;
        this.subject = subject;
        this.linkedAt = now;
    }

    public UUID personId() {
        return personId;
    }
}
