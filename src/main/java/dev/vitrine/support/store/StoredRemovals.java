package dev.vitrine.support.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface StoredRemovals extends JpaRepository<StoredRemoval, UUID> {
    Optional<StoredRemoval> findByTicketId(UUID ticket);
}
