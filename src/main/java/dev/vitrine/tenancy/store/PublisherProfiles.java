package dev.vitrine.tenancy.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PublisherProfiles extends JpaRepository<PublisherProfile, UUID> {
    /** Whether the present publisher has taken this namespace; names of others are not seen. */
    Optional<PublisherProfile> findByNamespace(String namespace);
}
