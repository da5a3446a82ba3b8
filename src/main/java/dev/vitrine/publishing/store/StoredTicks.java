package dev.vitrine.publishing.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredTicks extends JpaRepository<StoredTick, UUID> {
    @Query("select t from StoredTick t where t.offerId = :offer and t.revisionId = :revision")
    List<StoredTick> of(UUID offer, UUID revision);
}
