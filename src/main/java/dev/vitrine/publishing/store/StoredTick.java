package dev.vitrine.publishing.store;

import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person has tested one thing on one staged revision. */
@Entity
@Table(name = "staging_test")
public class StoredTick extends TenantScopedEntity {
    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(name = "revision_id", updatable = false)
    private UUID revisionId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TestItem item = TestItem.TEXTS;

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    @Column(name = "ticked_at", updatable = false)
    private Instant tickedAt = Instant.EPOCH;

    /** For Hibernate. */
    protected StoredTick() {}

    public StoredTick(OfferId offer, RevisionId revision, TestItem item, PersonId person, Instant now) {
        super(Uuid7.next());
        offerId = offer.value();
        revisionId = revision.value();
        this.item = item;
        personId = person.value();
        tickedAt = now;
    }

    public TestItem item() {
        return item;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Instant tickedAt() {
        return tickedAt;
    }
}
