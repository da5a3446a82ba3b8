package dev.vitrine.offers.store;

import dev.vitrine.shared.OfferId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /**
     * Something that a draft's ids or name may meet.
     *
     * @param kind of the id; empty for the name of another offer
     * @param text the id or the name
     */
    record Met(String kind, String text, UUID offerId, String skuKey, boolean reserved) {
        public OfferId offer() {
            return new OfferId(offerId);
        }
    }

    /** The ids {@link #around}, and the names of other offers that are this name but for capitals; in one statement. */
    @Query("""
            select new dev.vitrine.offers.store.RegisteredIds$Met(
              cast(r.kind as String), r.word, r.offerId, r.skuKey, r.reserved)
            from RegisteredId r where r.offerId = :offer or r.word in :words
            union all
            select new dev.vitrine.offers.store.RegisteredIds$Met('', s.name, s.id, '', false)
            from OfferSummary s where s.id <> :offer and lower(s.name) = lower(:name)""")
    List<Met> met(@Param("offer") UUID offer, @Param("words") Collection<String> words, @Param("name") String name);

    Optional<RegisteredId> findByKindAndWord(RegisteredId.Kind kind, String word);

    boolean existsByOfferIdAndReservedTrue(UUID offer);

    boolean existsByKindAndWord(RegisteredId.Kind kind, String word);

    @Modifying
    @Query("delete from RegisteredId r where r.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);
}
