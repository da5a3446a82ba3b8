package dev.vitrine.images.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Which publishers have SAS URLs that expire soon. */
public interface PlatformSasUrls extends Repository<PlatformSasUrl, UUID> {
    /** In the order of their ids, after this one. */
    @Query("""
            select distinct s.tenantId from PlatformSasUrl s
            where s.expiresAt > :now and s.expiresAt <= :until and s.tenantId > :after
              and (s.toldFor is null or s.toldFor <> s.expiresAt)
            order by s.tenantId""")
    List<UUID> publishers(
            @Param("now") Instant now, @Param("until") Instant until, @Param("after") UUID after, Limit limit);
}
