package dev.vitrine.identity.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SetupLinks extends JpaRepository<SetupLink, UUID> {
    Optional<SetupLink> findByTokenHash(String tokenHash);
}
