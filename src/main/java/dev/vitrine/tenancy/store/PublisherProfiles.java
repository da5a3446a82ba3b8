package dev.vitrine.tenancy.store;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PublisherProfiles extends JpaRepository<PublisherProfile, UUID> {}
