package dev.vitrine.publishing.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which rule found something in a submission, across publishers: for the figures of the desk, and for reading alone. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "submission_finding")
class PlatformFinding {
    @Id
    private UUID id = new UUID(0, 0);

    @Column(name = "tenant_id")
    private UUID tenantId = new UUID(0, 0);

    @Column(name = "submission_id")
    private UUID submissionId = new UUID(0, 0);

    private String rule = "";

    /** For Hibernate. */
    protected PlatformFinding() {}
}
