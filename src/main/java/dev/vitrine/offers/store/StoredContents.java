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

    @Query("""
            select new dev.vitrine.offers.store.StoredContent$Size(c.hash, c.size)
            from StoredContent c where c.hash in :hashes""")
    List<StoredContent.Size> sizes(@Param("hashes") Collection<Sha256> hashes);

    @Query("select new dev.vitrine.offers.store.Hashed(c.hash) from StoredContent c where c.hash in :hashes")
    List<Hashed> present(@Param("hashes") Collection<Sha256> hashes);

    /** Those of these that no save of any offer of this publisher names any more. */
    @Query("""
            select new dev.vitrine.offers.store.Hashed(c.hash) from StoredContent c
            where c.hash in :hashes and not exists (select 1 from SectionVersion v where v.hash = c.hash)""")
    List<Hashed> unused(@Param("hashes") Collection<Sha256> hashes);

    @Modifying
    @Query("delete from StoredContent c where c.hash in :hashes")
    void deleteThese(@Param("hashes") Collection<Sha256> hashes);
}
