package dev.vitrine.storefront.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Rows of the present publisher. */
public interface ListingRows extends Repository<ListingRow, UUID> {
    List<ListingRow> saveAll(Iterable<ListingRow> rows);

    @Modifying(flushAutomatically = true)
    @Query("delete from ListingRow l where l.facts.offer = :offer")
    void deleteByOffer(@Param("offer") UUID offer);

    @Modifying(flushAutomatically = true)
    @Query("delete from ListingRow l")
    void deleteAllOfThisPublisher();

    @Query("select l from ListingRow l order by l.facts.publicId, l.facts.language")
    List<ListingRow> inOrder();
}
