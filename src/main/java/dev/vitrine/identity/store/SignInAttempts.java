package dev.vitrine.identity.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

public interface SignInAttempts extends JpaRepository<SignInAttempt, String> {
    /** Makes the row or leaves it as it is; either way it is locked until the transaction ends. */
    @Modifying
    @NativeQuery("""
            insert into sign_in_attempt (subject, failures, last_at, locked_until) values (:subject, 0, :now, null)
            on duplicate key update subject = subject
            """)
    void lock(String subject, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SignInAttempt> findBySubject(String subject);

    @Modifying
    @Query(
            "delete from SignInAttempt a where a.lastAt < :before and (a.lockedUntil is null or a.lockedUntil < :before)")
    int forget(Instant before);
}
