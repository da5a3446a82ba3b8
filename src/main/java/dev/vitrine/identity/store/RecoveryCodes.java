package dev.vitrine.identity.store;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface RecoveryCodes extends JpaRepository<RecoveryCode, UUID> {
    /** Uses the code up; 0 when there is none such, or it was used before, by whichever node. */
    @Modifying
    @Query(
            "update RecoveryCode c set c.usedAt = :now where c.personId = :person and c.codeHash = :hash and c.usedAt is null")
    int use(UUID person, String hash, Instant now);

    @Query("select count(c) from RecoveryCode c where c.personId = :person and c.usedAt is null")
    int left(UUID person);

    @Modifying
    @Query("delete from RecoveryCode c where c.personId = :person")
    void forget(UUID person);
}
