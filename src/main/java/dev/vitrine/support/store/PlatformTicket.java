package dev.vitrine.support.store;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.TicketHead;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.TicketStatus;
import dev.vitrine.support.Tickets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The agents' view of tickets across publishers, for reading alone. What was said in one is read, and what is changed is
 * changed, behind a door, on {@link StoredTicket}.
 */
@Entity
@Immutable
@PlatformEntity
@Table(name = "ticket")
public class PlatformTicket {
    @Id
    private UUID id = new UUID(0, 0);

    @Column(name = "tenant_id")
    private UUID tenantId = new UUID(0, 0);

    private long version;
    private String number = "";
    private String type = "";
    private @Nullable String category;
    private String offerName = "";
    private String subject = "";

    @Enumerated(EnumType.STRING)
    private TicketStatus status = TicketStatus.NEW;

    @Enumerated(EnumType.STRING)
    private TicketSeverity severity = TicketSeverity.NORMAL;

    @Enumerated(EnumType.STRING)
    private TicketPriority priority = TicketPriority.NORMAL;

    private UUID openedBy = new UUID(0, 0);
    private Instant openedAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable Instant answeredAt;
    private @Nullable Instant dueAt;
    private @Nullable UUID claimedBy;

    /** For Hibernate. */
    protected PlatformTicket() {}

    public PublisherId publisher() {
        return new PublisherId(tenantId);
    }

    public UUID id() {
        return id;
    }

    /** Changes whenever the ticket does. */
    public long version() {
        return version;
    }

    public TicketHead head() {
        return new TicketHead(
                new TicketId(id),
                publisher(),
                number,
                type,
                category,
                subject,
                offerName,
                status,
                severity,
                priority,
                new PersonId(openedBy),
                openedAt,
                changedAt,
                answeredAt,
                openedAt.plus(Tickets.ANSWER_TARGET),
                dueAt,
                claimedBy == null ? null : new PersonId(claimedBy));
    }
}
