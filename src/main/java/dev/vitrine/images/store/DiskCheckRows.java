package dev.vitrine.images.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was last seen of the present publisher's disks. */
public interface DiskCheckRows extends Repository<DiskCheckRow, UUID> {
    Optional<DiskCheckRow> findByAddress(String address);

    List<DiskCheckRow> findByAddressIn(Collection<String> addresses);

    DiskCheckRow save(DiskCheckRow row);
}
