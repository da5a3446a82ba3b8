package dev.vitrine.offers.store;

import dev.vitrine.shared.SectionKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Every save of the present publisher's offers. */
public interface SectionVersions extends JpaRepository<SectionVersion, UUID> {
    Optional<SectionVersion> findByOfferIdAndKeyAndVersion(UUID offerId, SectionKey key, long version);

    /** The versions of a section after one up to another, latest first. */
    @Query("""
            select v from SectionVersion v
            where v.offerId = :offer and v.key = :key and v.version > :after and v.version <= :upTo
            order by v.version desc""")
    List<SectionVersion> between(
            @Param("offer") UUID offer,
            @Param("key") SectionKey key,
            @Param("after") long after,
            @Param("upTo") long upTo);

    /** The versions of these numbers of these sections. */
    @Query("select v from SectionVersion v where v.offerId = :offer and v.key in :keys and v.version in :numbers")
    List<SectionVersion> numbered(
            @Param("offer") UUID offer,
            @Param("keys") Collection<SectionKey> keys,
            @Param("numbers") Collection<Long> numbers);

    List<SectionVersion> findByOfferIdAndSaveNumber(UUID offerId, long saveNumber);

    /** The versions that this save replaced. */
    @Query("""
            select v from SectionVersion v
            where v.offerId = :offer
              and exists (
                select 1 from SectionVersion w
                where w.offerId = v.offerId and w.key = v.key
                  and w.saveNumber = :save and w.version = v.version + 1)""")
    List<SectionVersion> replacedBy(@Param("offer") UUID offer, @Param("save") long save);

    @Query("select v from SectionVersion v where v.offerId = :offer order by v.saveNumber desc, v.id desc")
    List<SectionVersion> newest(@Param("offer") UUID offer, Limit limit);

    /** The versions that these saves replaced. */
    @Query("""
            select v from SectionVersion v
            where v.offerId = :offer
              and exists (
                select 1 from SectionVersion w
                where w.offerId = v.offerId and w.key = v.key
                  and w.id in :saves and w.version = v.version + 1)""")
    List<SectionVersion> replaced(@Param("offer") UUID offer, @Param("saves") Collection<UUID> saves);

    /** A save by its number; of those of one save, any. */
    record Numbered(long number, UUID id) {}

    @Query("""
            select new dev.vitrine.offers.store.SectionVersions$Numbered(v.saveNumber, v.id)
            from SectionVersion v where v.offerId = :offer and v.saveNumber in :numbers""")
    List<Numbered> ofSaves(@Param("offer") UUID offer, @Param("numbers") Collection<Long> numbers);

    @Query("select distinct v.savedBy from SectionVersion v where v.offerId = :offer and v.savedBy is not null")
    List<UUID> savers(@Param("offer") UUID offer);

    long countByOfferId(UUID offerId);

    /** Those behind this place, newest first; of these sections or any, by this person or anybody. */
    @Query("""
            select v from SectionVersion v
            where v.offerId = :offer
              and (v.saveNumber < :save or (v.saveNumber = :save and v.id < :id))
              and (:any = true or v.key in :keys)
              and (:anybody = true or v.savedBy = :by)
            order by v.saveNumber desc, v.id desc""")
    List<SectionVersion> page(
            @Param("offer") UUID offer,
            @Param("save") long save,
            @Param("id") UUID id,
            @Param("any") boolean any,
            @Param("keys") Collection<SectionKey> keys,
            @Param("by") UUID by,
            @Param("anybody") boolean anybody,
            Limit limit);

    /** The last save of every section up to this save: the draft as it was then. */
    @Query("""
            select v from SectionVersion v
            where v.offerId = :offer
              and v.saveNumber = (
                select max(w.saveNumber) from SectionVersion w
                where w.offerId = v.offerId and w.key = v.key and w.saveNumber <= :save)""")
    List<SectionVersion> upTo(@Param("offer") UUID offer, @Param("save") long save);

    @Query("""
            select distinct new dev.vitrine.offers.store.Hashed(v.hash) from SectionVersion v
            where v.offerId = :offer and v.hash is not null""")
    List<Hashed> hashesOf(@Param("offer") UUID offer);

    @Modifying
    @Query("delete from SectionVersion v where v.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);
}
