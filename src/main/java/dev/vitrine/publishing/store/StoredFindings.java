package dev.vitrine.publishing.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredFindings extends JpaRepository<StoredFinding, UUID> {
    @Query("select f from StoredFinding f where f.submissionId = :submission order by f.id")
    List<StoredFinding> of(UUID submission);

    @Query("select f from StoredFinding f where f.submissionId in :submissions order by f.id")
    List<StoredFinding> ofAll(Collection<UUID> submissions);
}
