package dev.vitrine.offers.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Frozen states of the present publisher's offers. */
public interface StoredRevisions extends JpaRepository<StoredRevision, UUID> {
    @Query("""
            select new dev.vitrine.offers.store.Hashed(r.hash) from StoredRevision r
            where r.offerId = :offer and r.number = :number""")
    Optional<Hashed> hashOf(@Param("offer") UUID offer, @Param("number") int number);

    @Query("select r.id from StoredRevision r where r.offerId = :offer and r.number = :number")
    Optional<UUID> numbered(@Param("offer") UUID offer, @Param("number") int number);

    @Query("select r from StoredRevision r where r.offerId = :offer order by r.number desc")
    List<StoredRevision> newest(@Param("offer") UUID offer, Limit limit);

    @Modifying
    @Query("delete from StoredRevision r where r.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);
}
