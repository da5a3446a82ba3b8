package dev.vitrine.assets.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PictureRows extends Repository<PictureRow, UUID> {
    PictureRow save(PictureRow row);

    boolean existsByHash(String hash);

    Optional<PictureRow> findByHash(String hash);
}
