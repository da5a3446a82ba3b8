package dev.vitrine.identity.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface OidcIdentities extends JpaRepository<OidcIdentity, UUID> {
    Optional<OidcIdentity> findByIssuerAndSubject(String issuer, String subject);
}
