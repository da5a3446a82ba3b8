package dev.vitrine.support.store;

import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.Attached;
import dev.vitrine.support.Ticket;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file at an entry of a ticket; its bytes lie with those of all files. Never changed. */
@Entity
@Immutable
@Table(name = "ticket_file")
public class StoredTicketFile extends TenantScopedEntity {
    private UUID ticketId = new UUID(0, 0);
    private UUID entryId = new UUID(0, 0);
    private int ordinal;
    private String name = "";
    private String hash = "";
    private String mediaType = "";
    private int size;

    /** For Hibernate. */
    protected StoredTicketFile() {}

    public StoredTicketFile(StoredTicket ticket, StoredEntry entry, int ordinal, Attached file) {
        super(Uuid7.next());
        ticketId = ticket.getId();
        entryId = entry.getId();
        this.ordinal = ordinal;
        name = file.name();
        hash = file.hash().hex();
        mediaType = file.mediaType();
        size = file.size();
    }

    public UUID entry() {
        return entryId;
    }

    public UUID ticket() {
        return ticketId;
    }

    public Sha256 hash() {
        return Sha256.of(hash);
    }

    public Ticket.File face() {
        return new Ticket.File(getId(), name, mediaType, size);
    }
}
