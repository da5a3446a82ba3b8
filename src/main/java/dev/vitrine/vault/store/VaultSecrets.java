package dev.vitrine.vault.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface VaultSecrets extends JpaRepository<VaultSecret, UUID> {
    Optional<VaultSecret> findByKindAndNameHash(String kind, String nameHash);
}
