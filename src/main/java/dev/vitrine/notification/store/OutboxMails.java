package dev.vitrine.notification.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

public interface OutboxMails extends Repository<OutboxMail, UUID> {
    OutboxMail save(OutboxMail mail);

    Optional<OutboxMail> findById(UUID id);

    @Query("select m.id from OutboxMail m where m.dueAt <= :now order by m.dueAt, m.id")
    List<UUID> due(@Param("now") Instant now, Limit limit);

    @Query("select m from OutboxMail m where (:before is null or m.id < :before) order by m.id desc")
    List<OutboxMail> newest(@Param("before") @Nullable UUID before, Limit limit);

    long count();

    /** Tried so often in vain, given up or not. */
    @Query("select count(m) from OutboxMail m where m.sentAt is null and m.attempts >= :attempts")
    long undelivered(@Param("attempts") int attempts);

    @Modifying
    @Query("update OutboxMail m set m.keyId = :keyId, m.sealed = :sealed where m.id = :id")
    void seal(@Param("id") UUID id, @Param("keyId") String keyId, @Param("sealed") byte[] sealed);

    /** How many mails lie under a key. */
    record KeyCount(String keyId, long mails) {}

    @Query(
            "select new dev.vitrine.notification.store.OutboxMails$KeyCount(m.keyId, count(m)) from OutboxMail m group by m.keyId")
    List<KeyCount> byKey();

    @Query("select m from OutboxMail m where m.keyId = :keyId and m.id > :after order by m.id")
    List<OutboxMail> under(@Param("keyId") String keyId, @Param("after") UUID after, Limit limit);
}
