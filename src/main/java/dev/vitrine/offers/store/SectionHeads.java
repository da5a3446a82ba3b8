package dev.vitrine.offers.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** What the drafts of the present publisher have now. */
public interface SectionHeads extends JpaRepository<SectionHead, UUID> {
    List<SectionHead> findByOfferId(UUID offerId);

    @Modifying
    @Query("delete from SectionHead h where h.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);
}
