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

/** That a person belongs to the marketplace, in this role. */
@Entity
@Table(name = "platform_role")
@PlatformEntity
public class PlatformRoleRow {
    @Id
    private UUID id = Uuid7.next();

    @Version
    private @Nullable Long version;

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    @Column(updatable = false)
    private String role = "";

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt = Instant.EPOCH;

    protected PlatformRoleRow() {}

    public PlatformRoleRow(UUID personId, String role, Instant now) {
        this.personId = personId;
        this.role = role;
        this.grantedAt = now;
    }

    public UUID personId() {
        return personId;
    }

    public String role() {
        return role;
    }
}
