package dev.vitrine.publishing.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredMessages extends JpaRepository<StoredMessage, UUID> {
    /** In the order of saying. */
    @Query("select m from StoredMessage m where m.offerId = :offer and m.submissionId = :submission order by m.id")
    List<StoredMessage> of(UUID offer, UUID submission);
}
