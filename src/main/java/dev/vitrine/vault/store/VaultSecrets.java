package dev.vitrine.vault.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface VaultSecrets extends JpaRepository<VaultSecret, UUID> {
    Optional<VaultSecret> findByKindAndNameHash(String kind, String nameHash);

    /** How many secrets of the present publisher lie under a key. */
    record KeyCount(String keyId, long secrets) {}

    @Query(
            "select new dev.vitrine.vault.store.VaultSecrets$KeyCount(s.keyId, count(s)) from VaultSecret s group by s.keyId")
    List<KeyCount> byKey();

    @Query("select s from VaultSecret s where s.keyId = :keyId and s.id > :after order by s.id")
    List<VaultSecret> under(@Param("keyId") String keyId, @Param("after") UUID after, Limit limit);
}
