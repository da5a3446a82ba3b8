package dev.vitrine.publishing.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredClearances extends JpaRepository<StoredClearance, UUID> {
    @Query("select c from StoredClearance c where c.offerId = :offer order by c.id")
    List<StoredClearance> of(UUID offer);
}
