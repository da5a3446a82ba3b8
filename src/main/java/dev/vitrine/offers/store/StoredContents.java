package dev.vitrine.offers.store;

import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Section bytes of the present publisher by hash. */
public interface StoredContents extends JpaRepository<StoredContent, UUID> {
    @Query("""
            select new dev.vitrine.offers.store.StoredContent$Bytes(c.hash, c.size, c.compressed)
            from StoredContent c where c.hash in :hashes""")
    List<StoredContent.Bytes> read(@Param("hashes") Collection<Sha256> hashes);

    @Query("select c.hash from StoredContent c where c.hash in :hashes")
    List<Sha256> present(@Param("hashes") Collection<Sha256> hashes);

    /** Deletes those of these that no save of any offer of this publisher names any more. */
    @Modifying
    @Query("""
            delete from StoredContent c where c.hash in :hashes
              and not exists (select 1 from SectionVersion v where v.hash = c.hash)""")
    void deleteUnused(@Param("hashes") Collection<Sha256> hashes);
}
