package dev.vitrine.publishing.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredPreviewLinks extends JpaRepository<StoredPreviewLink, UUID> {
    @Query("select l from StoredPreviewLink l where l.offerId = :offer order by l.id")
    List<StoredPreviewLink> of(UUID offer);
}
