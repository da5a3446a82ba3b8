package dev.vitrine.assets.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FileRows extends JpaRepository<FileRow, UUID> {
    Optional<FileRow> findByHashAndMediaType(String hash, String mediaType);

    boolean existsByHashAndMediaType(String hash, String mediaType);

    long countByKeptAtGreaterThan(Instant since);
}
