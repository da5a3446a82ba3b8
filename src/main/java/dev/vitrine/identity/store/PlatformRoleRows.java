package dev.vitrine.identity.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PlatformRoleRows extends JpaRepository<PlatformRoleRow, UUID> {
    Optional<PlatformRoleRow> findByPersonIdAndRole(UUID personId, String role);

    boolean existsByPersonId(UUID personId);
}
