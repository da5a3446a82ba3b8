package dev.vitrine.publishing.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredSubscriptions extends JpaRepository<StoredSubscription, UUID> {
    @Query("select s from StoredSubscription s where s.offerId = :offer order by s.ordinal, s.id")
    List<StoredSubscription> of(UUID offer);

    @Query("select count(s) from StoredSubscription s where s.offerId = :offer")
    int count(UUID offer);
}
