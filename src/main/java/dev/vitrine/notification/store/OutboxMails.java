package dev.vitrine.notification.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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
}
