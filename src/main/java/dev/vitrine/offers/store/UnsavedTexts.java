package dev.vitrine.offers.store;

import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** What people of the present publisher typed and did not save. */
public interface UnsavedTexts extends JpaRepository<UnsavedText, UUID> {
    /** Newest first. */
    @Query("""
            select u from UnsavedText u
            where u.offerId = :offer and u.personId = :person and u.key in :keys and u.keptAt >= :since
            order by u.keptAt desc, u.id desc""")
    List<UnsavedText> kept(
            @Param("offer") UUID offer,
            @Param("person") UUID person,
            @Param("keys") Collection<SectionKey> keys,
            @Param("since") Instant since);

    /** Ids of what this person's forms of this section wrote, newest first. */
    @Query("""
            select u.id from UnsavedText u
            where u.offerId = :offer and u.personId = :person and u.key = :key
            order by u.keptAt desc, u.id desc""")
    List<UUID> newest(@Param("offer") UUID offer, @Param("person") UUID person, @Param("key") SectionKey key);

    /** How many rows were there to be written over: none or one. */
    @Modifying
    @Query("""
            update UnsavedText u
            set u.baseVersion = :base, u.size = :size, u.compressed = :compressed, u.keptAt = :at
            where u.offerId = :offer and u.personId = :person and u.writer = :writer and u.key = :key""")
    int writeOver(
            @Param("offer") UUID offer,
            @Param("person") UUID person,
            @Param("writer") UUID writer,
            @Param("key") SectionKey key,
            @Param("base") long base,
            @Param("size") int size,
            @Param("compressed") byte[] compressed,
            @Param("at") Instant at);

    /** All that this form wrote. */
    @Modifying
    @Query("delete from UnsavedText u where u.offerId = :offer and u.personId = :person and u.writer = :writer")
    void deleteBy(@Param("offer") UUID offer, @Param("person") UUID person, @Param("writer") UUID writer);

    /** What this form wrote of other sections than these. */
    @Modifying
    @Query("""
            delete from UnsavedText u
            where u.offerId = :offer and u.personId = :person and u.writer = :writer and u.key not in :keys""")
    void deleteOthers(
            @Param("offer") UUID offer,
            @Param("person") UUID person,
            @Param("writer") UUID writer,
            @Param("keys") Collection<SectionKey> keys);

    @Modifying
    @Query("delete from UnsavedText u where u.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);

    @Modifying
    @Query("delete from UnsavedText u where u.keptAt < :at")
    void deleteOlder(@Param("at") Instant at);
}
