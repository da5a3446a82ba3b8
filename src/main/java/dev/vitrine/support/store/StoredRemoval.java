package dev.vitrine.support.store;

import dev.vitrine.offers.Removals.Kind;
import dev.vitrine.offers.Removals.Loss;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.TicketId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.Removal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a ticket asks to remove: what it is, which never changes, and how far it is. */
@Entity
@Table(name = "removal")
public class StoredRemoval extends TenantScopedEntity {
    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID ticketId = new UUID(0, 0);

    @Column(updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind = Kind.OFFER;

    @Column(updatable = false)
    private String target = "";

    @Column(updatable = false)
    private String name = "";

    private @Nullable LocalDate agreedDay;
    private @Nullable UUID proposedBy;
    private @Nullable UUID agreedBy;
    private @Nullable UUID doneBy;
    private @Nullable Instant doneAt;

    /** For Hibernate. */
    protected StoredRemoval() {}

    /** @param name of what goes, as people know it */
    public StoredRemoval(TicketId ticket, OfferId offer, Target target, String name) {
        super(Uuid7.next());
        ticketId = ticket.value();
        offerId = offer.value();
        kind = target.kind();
        this.target = target.key();
        this.name = name;
    }

    public OfferId offer() {
        return new OfferId(offerId);
    }

    public Target target() {
        return new Target(kind, target);
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(agreedDay);
    }

    public Optional<PersonId> proposedBy() {
        return Optional.ofNullable(proposedBy).map(PersonId::new);
    }

    public Optional<PersonId> agreedBy() {
        return Optional.ofNullable(agreedBy).map(PersonId::new);
    }

    public boolean done() {
        return doneAt != null;
    }

    public void propose(LocalDate day, PersonId by) {
        agreedDay = day;
        proposedBy = by.value();
        agreedBy = null;
    }

    public void agree(PersonId by) {
        agreedBy = by.value();
    }

    public void carriedOut(PersonId by, Instant now) {
        doneBy = by.value();
        doneAt = now;
    }

    public Removal face(@Nullable Loss loss) {
        return new Removal(
                offer(),
                target(),
                name,
                loss,
                agreedDay,
                proposedBy().orElse(null),
                agreedBy().orElse(null),
                doneBy == null ? null : new PersonId(doneBy),
                doneAt);
    }
}
