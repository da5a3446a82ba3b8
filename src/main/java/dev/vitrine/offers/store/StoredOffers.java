package dev.vitrine.offers.store;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The head rows of the present publisher's offers. */
public interface StoredOffers extends JpaRepository<StoredOffer, UUID> {
    /** The row, locked until the transaction ends: the first statement of everything that writes an offer. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from StoredOffer o where o.id = :id")
    Optional<StoredOffer> lock(@Param("id") UUID id);

    @Query("select o.id from StoredOffer o order by o.id")
    List<UUID> ids();
}
