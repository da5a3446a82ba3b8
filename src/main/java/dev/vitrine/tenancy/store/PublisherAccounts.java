package dev.vitrine.tenancy.store;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface PublisherAccounts extends JpaRepository<PublisherAccount, UUID> {
    Optional<PublisherAccount> findBySlug(String slug);

    boolean existsBySlug(String slug);

    List<PublisherAccount> findByIdIn(Collection<UUID> ids);

    @Query("select p from PublisherAccount p order by p.displayName, p.id")
    List<PublisherAccount> inOrder();

    @Query("select p.id from PublisherAccount p where p.id > :after order by p.id")
    List<UUID> idsAfter(@Param("after") UUID after, Limit limit);

    /**
     * The publisher if it is not suspended now, and it stays so until the transaction ends: the row is read as it is
     * committed, not as it was when the transaction began, and a suspension waits.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PublisherAccount p where p.id = :id and p.suspendedAt is null")
    Optional<PublisherAccount> holdUnsuspended(@Param("id") UUID id);

    /** The publisher, whose turn it is until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PublisherAccount p where p.id = :id")
    Optional<PublisherAccount> hold(@Param("id") UUID id);

    @Query("select p.id from PublisherAccount p where p.suspendedAt is not null")
    List<UUID> suspendedIds();
}
