package dev.vitrine.offers.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The ids that the present publisher uses or that are reserved for ever. */
public interface RegisteredIds extends JpaRepository<RegisteredId, UUID> {
    /** The ids of this offer, and whatever stands in the way of these words. */
    @Query("select r from RegisteredId r where r.offerId = :offer or r.word in :words")
    List<RegisteredId> around(@Param("offer") UUID offer, @Param("words") Collection<String> words);

    boolean existsByKindAndWord(RegisteredId.Kind kind, String word);

    @Modifying
    @Query("delete from RegisteredId r where r.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);
}
