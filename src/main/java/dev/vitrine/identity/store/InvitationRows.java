package dev.vitrine.identity.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface InvitationRows extends JpaRepository<InvitationRow, UUID> {
    Optional<InvitationRow> findByTokenHash(String tokenHash);

    /** Held until the transaction ends, so that a link works once, however many click it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationRow i where i.tokenHash = :tokenHash")
    Optional<InvitationRow> hold(String tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationRow i where i.id = :id")
    Optional<InvitationRow> hold(UUID id);

    /** Of a publisher, or of the marketplace for null, the latest first. */
    @Query("""
            select i from InvitationRow i
            where (i.publisherId = :publisher or (:publisher is null and i.publisherId is null))
              and i.acceptedAt is null and i.withdrawnAt is null
            order by i.createdAt desc, i.id desc
            """)
    List<InvitationRow> pending(@Nullable UUID publisher);

    /** To become the owner of whatever publisher. */
    @Query("""
            select i from InvitationRow i
            where i.roles = 'OWNER' and i.publisherId is not null and i.acceptedAt is null and i.withdrawnAt is null
            """)
    List<InvitationRow> pendingOwners();

    /** How many invitations of a publisher, or of the marketplace for null, went out since then. */
    @Query("""
            select count(i) from InvitationRow i
            where (i.publisherId = :publisher or (:publisher is null and i.publisherId is null)) and i.sentAt > :since
            """)
    long sentSince(@Nullable UUID publisher, Instant since);

    /** How many invitations went to this address since then, whoever sent them. */
    @Query("select count(i) from InvitationRow i where i.mail = :mail and i.sentAt > :since")
    long sentTo(String mail, Instant since);
}
