package dev.vitrine.support.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface StoredTickets extends JpaRepository<StoredTicket, UUID> {
    /** The row, locked until the transaction ends: what is said in a ticket is said one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from StoredTicket t where t.id = :id")
    Optional<StoredTicket> lock(UUID id);

    long countByOpenedAtGreaterThan(Instant since);
}
