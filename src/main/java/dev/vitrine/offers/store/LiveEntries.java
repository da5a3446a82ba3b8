package dev.vitrine.offers.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The chain of what was live. */
public interface LiveEntries extends JpaRepository<LiveEntry, UUID> {
    List<LiveEntry> findByOfferIdOrderByWentLiveAtDescIdDesc(UUID offerId);
}
