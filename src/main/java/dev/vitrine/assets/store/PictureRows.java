package dev.vitrine.assets.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PictureRows extends Repository<PictureRow, UUID> {
    PictureRow save(PictureRow row);

    boolean existsByHash(String hash);

    Optional<PictureRow> findByHash(String hash);

    @Query("select new dev.vitrine.assets.store.LookOf(p.hash, p.look) from PictureRow p where p.hash in :hashes")
    List<LookOf> looks(Collection<String> hashes);
}
