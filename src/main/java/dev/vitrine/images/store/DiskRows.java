package dev.vitrine.images.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The present publisher's certified disks. */
public interface DiskRows extends Repository<DiskRow, UUID> {
    Optional<DiskRow> findByAddress(String address);

    List<DiskRow> findByAddressIn(Collection<String> addresses);

    DiskRow save(DiskRow row);
}
