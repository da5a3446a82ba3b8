package dev.vitrine.publishing.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredEvents extends JpaRepository<StoredEvent, UUID> {
    @Query("select e from StoredEvent e where e.offerId = :offer order by e.id desc")
    List<StoredEvent> newest(UUID offer, Limit limit);

    @Query("select e from StoredEvent e where e.offerId = :offer and e.id < :before order by e.id desc")
    List<StoredEvent> newestBefore(UUID offer, UUID before, Limit limit);

    @Query("select e from StoredEvent e where e.submissionId = :submission order by e.id")
    List<StoredEvent> ofSubmission(UUID submission);
}
