package dev.vitrine.offers.store;

import dev.vitrine.shared.SectionKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The head rows of the present publisher's offers. */
public interface StoredOffers extends JpaRepository<StoredOffer, UUID> {
    /**
     * An offer's row beside the head of one of its sections.
     *
     * @param summary beside the head of the basics alone, so that its long texts are read once
     */
    record Locked(
            StoredOffer offer, SectionHead head, @Nullable OfferSummary summary) {}

    /**
     * The rows that every save writes, locked until the transaction ends: the first statement of everything that writes
     * an offer. What it brought is found in the session from then on.
     *
     * @param basics {@link SectionKey#BASICS}, which every offer has
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select new dev.vitrine.offers.store.StoredOffers$Locked(o, h, s)
            from StoredOffer o
              join SectionHead h on h.offerId = o.id
              left join OfferSummary s on s.id = o.id and h.key = :basics
            where o.id = :id""")
    List<Locked> lock(@Param("id") UUID id, @Param("basics") SectionKey basics);

    @Query("select o.id from StoredOffer o order by o.id")
    List<UUID> ids();
}
