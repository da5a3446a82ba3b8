package dev.vitrine.marketing.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Which languages of the present publisher's offers were reviewed. */
public interface LanguageSignOffs extends JpaRepository<LanguageSignOff, UUID> {
    @Query("select s from LanguageSignOff s where s.offerId = :offer order by s.language")
    List<LanguageSignOff> of(@Param("offer") UUID offer);

    /** When a language was last signed off. */
    record SignedAt(UUID offer, String language, Instant at) {}

    @Query("select new dev.vitrine.marketing.store.LanguageSignOffs$SignedAt(s.offerId, s.language, s.signedAt)"
            + " from LanguageSignOff s where s.offerId in :offers")
    List<SignedAt> times(@Param("offers") Collection<UUID> offers);

    @Modifying
    @Query("delete from LanguageSignOff s where s.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);
}
