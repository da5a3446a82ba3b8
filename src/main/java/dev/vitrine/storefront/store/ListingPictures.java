package dev.vitrine.storefront.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Pictures that the present publisher's live offers show. */
public interface ListingPictures extends Repository<ListingPicture, UUID> {
    List<ListingPicture> saveAll(Iterable<ListingPicture> pictures);

    boolean existsByHash(String hash);

    @Modifying(flushAutomatically = true)
    @Query("delete from ListingPicture p where p.offer = :offer")
    void deleteByOffer(@Param("offer") UUID offer);

    @Modifying(flushAutomatically = true)
    @Query("delete from ListingPicture p")
    void deleteAllOfThisPublisher();
}
