package dev.vitrine.images.store;

import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** What is known of the present publisher's SAS URLs. */
public interface SasUrlRows extends Repository<SasUrlRow, UUID> {
    Optional<SasUrlRow> findByAddress(String address);

    List<SasUrlRow> findByAddressIn(Collection<String> addresses);

    /** Those that expire after the first moment and not after the second. */
    List<SasUrlRow> findByExpiresAtGreaterThanAndExpiresAtLessThanEqual(Instant after, Instant until);

    /** The URL that a disk was given by, with the disk once it was certified. */
    record WithDisk(SasUrlRow url, @Nullable DiskRow disk) {
        public Optional<Sha256> takenIn() {
            return Optional.ofNullable(disk).flatMap(DiskRow::takenIn);
        }
    }

    /** All that is known of these addresses: nothing is certified or taken in but through a URL that was given. */
    @Query("""
            select new dev.vitrine.images.store.SasUrlRows$WithDisk(s, d)
            from SasUrlRow s left join DiskRow d on d.address = s.address where s.address in :addresses""")
    List<WithDisk> withDisks(@Param("addresses") Collection<String> addresses);

    /** Those of which people were told that they expire, and that were not renewed since; soonest first. */
    @Query("""
            select new dev.vitrine.images.store.SasUrlRows$WithDisk(s, d)
            from SasUrlRow s left join DiskRow d on d.address = s.address
            where s.toldOffer is not null and s.toldFor = s.expiresAt order by s.expiresAt""")
    List<WithDisk> told(Limit limit);

    SasUrlRow save(SasUrlRow row);
}
