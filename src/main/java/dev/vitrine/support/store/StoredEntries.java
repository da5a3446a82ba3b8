package dev.vitrine.support.store;

import dev.vitrine.support.TicketSide;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredEntries extends JpaRepository<StoredEntry, UUID> {
    @Query("select e from StoredEntry e where e.ticketId = :ticket order by e.ordinal")
    List<StoredEntry> ofTicket(UUID ticket);

    /** Who of this side took part. */
    @Query("select distinct e.personId from StoredEntry e where e.ticketId = :ticket and e.side = :side")
    Set<UUID> people(UUID ticket, TicketSide side);
}
