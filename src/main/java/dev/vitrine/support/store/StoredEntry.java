package dev.vitrine.support.store;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.Ticket.Entry;
import dev.vitrine.support.Ticket.File;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.TicketSide;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something said or done in a ticket; never changed. */
@Entity
@Immutable
@Table(name = "ticket_entry")
public class StoredEntry extends TenantScopedEntity {
    private UUID ticketId = new UUID(0, 0);
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private TicketSide side = TicketSide.PUBLISHER;

    private UUID personId = new UUID(0, 0);
    private Instant happenedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.WORDS;

    private String value = "";
    private String words = "";

    /** For Hibernate. */
    protected StoredEntry() {}

    /** Who says or does it, and when. */
    public record By(TicketSide side, PersonId person, Instant at) {}

    /**
     * @param value what it became, or empty
     * @param words plain text, or empty
     */
    public StoredEntry(StoredTicket ticket, By by, Kind kind, String value, String words) {
        super(Uuid7.next());
        ticketId = ticket.getId();
        ordinal = ticket.nextEntry();
        side = by.side();
        personId = by.person().value();
        happenedAt = by.at();
        this.kind = kind;
        this.value = value;
        this.words = words;
    }

    /** @param files that were attached to it */
    public Entry face(List<File> files) {
        return new Entry(getId(), side, new PersonId(personId), happenedAt, kind, value, words, files);
    }
}
