package dev.vitrine.notification.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** What a person was told and may still know: what came to him as a member, he sees as long as he is one. */
public interface BellItems extends Repository<BellItem, UUID> {
    String KNOWABLE = "b.person = :person and b.onBell and (b.what.audience in :capacities"
            + " or (b.what.audience = 'MEMBER' and b.what.publisherSlug in :publishers))";

    List<BellItem> saveAll(Iterable<BellItem> items);

    @Query("select count(b) from BellItem b where b.readAt is null and " + KNOWABLE)
    long unread(
            @Param("person") UUID person,
            @Param("capacities") Collection<String> capacities,
            @Param("publishers") Collection<String> publishers);

    @Query("select b from BellItem b where " + KNOWABLE + " order by b.id desc")
    List<BellItem> newest(
            @Param("person") UUID person,
            @Param("capacities") Collection<String> capacities,
            @Param("publishers") Collection<String> publishers,
            Limit limit);

    /** @param id of one item, or null for all of the person's */
    @Modifying
    @Query("update BellItem b set b.readAt = :now"
            + " where b.person = :person and b.readAt is null and (:id is null or b.id = :id)")
    void read(@Param("person") UUID person, @Param("id") @Nullable UUID id, @Param("now") Instant now);

    /** Whose digest is due. */
    @Query("select distinct b.person from BellItem b where b.digestAt <= :now order by b.person")
    List<UUID> awaitingDigest(@Param("now") Instant now, Limit limit);

    @Query("""
            select b from BellItem b where b.person = :person and b.digestAt <= :now
            order by b.what.publisherName, b.what.publisherSlug, b.what.offerName, b.what.offer, b.id
            """)
    List<BellItem> dueInDigest(@Param("person") UUID person, @Param("now") Instant now);

    /** They stand in a digest now and wait for none; returns how many of them still waited. */
    @Modifying
    @Query("update BellItem b set b.digestAt = null where b.id in :ids and b.digestAt is not null")
    int takeIntoDigest(@Param("ids") Collection<UUID> ids);

    /** What of these kinds waits for a digest does so no more. */
    @Modifying
    @Query("update BellItem b set b.digestAt = null"
            + " where b.person = :person and b.digestAt is not null and b.what.news in :news")
    void dropFromDigest(@Param("person") UUID person, @Param("news") Collection<String> news);

    /** What waits for a digest waits for the one that is due then. */
    @Modifying
    @Query("update BellItem b set b.digestAt = :at where b.person = :person and b.digestAt is not null")
    void moveDigest(@Param("person") UUID person, @Param("at") Instant at);
}
