package dev.vitrine.publishing.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredPins extends JpaRepository<StoredPin, UUID> {
    /** Those that are not settled. */
    @Query("""
            select p from StoredPin p where p.offerId = :offer
            and p.state <> dev.vitrine.publishing.PinState.SETTLED order by p.id
            """)
    List<StoredPin> unsettled(UUID offer);

    /** Those that are not settled, and those that were settled at this submission. */
    @Query("""
            select p from StoredPin p where p.offerId = :offer
            and (p.state <> dev.vitrine.publishing.PinState.SETTLED or p.settledIn = :submission) order by p.id
            """)
    List<StoredPin> onDesk(UUID offer, UUID submission);
}
