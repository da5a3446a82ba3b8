package dev.vitrine.support.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredTicketFiles extends JpaRepository<StoredTicketFile, UUID> {
    @Query("select f from StoredTicketFile f where f.ticketId = :ticket order by f.id")
    List<StoredTicketFile> ofTicket(UUID ticket);

    long countByTicketId(UUID ticket);
}
