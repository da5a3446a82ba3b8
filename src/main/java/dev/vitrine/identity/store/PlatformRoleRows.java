package dev.vitrine.identity.store;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface PlatformRoleRows extends JpaRepository<PlatformRoleRow, UUID> {
    Optional<PlatformRoleRow> findByPersonIdAndRole(UUID personId, String role);

    boolean existsByPersonId(UUID personId);

    /** Those who have this role, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PlatformRoleRow r where r.role = :role order by r.id")
    List<PlatformRoleRow> hold(String role);
}
