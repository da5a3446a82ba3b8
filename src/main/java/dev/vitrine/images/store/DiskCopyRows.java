package dev.vitrine.images.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where the present publisher's disks have been copied to. */
public interface DiskCopyRows extends Repository<DiskCopyRow, UUID> {
    List<DiskCopyRow> findByDiskIdIn(Collection<UUID> disks);

    DiskCopyRow save(DiskCopyRow row);
}
