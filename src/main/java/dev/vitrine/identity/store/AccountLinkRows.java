package dev.vitrine.identity.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface AccountLinkRows extends JpaRepository<AccountLinkRow, UUID> {
    Optional<AccountLinkRow> findByTokenHash(String tokenHash);

    /** Held until the transaction ends, so that a link works once, however many click it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from AccountLinkRow l where l.tokenHash = :tokenHash")
    Optional<AccountLinkRow> hold(String tokenHash);

    @Modifying
    @Query("delete from AccountLinkRow l where l.personId = :person and l.purpose = :purpose")
    int drop(UUID person, String purpose);

    @Modifying
    @Query("delete from AccountLinkRow l where l.expiresAt < :before")
    int forget(Instant before);
}
