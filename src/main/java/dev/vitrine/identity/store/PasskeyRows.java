package dev.vitrine.identity.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface PasskeyRows extends JpaRepository<PasskeyRow, UUID> {
    @Query("select p from PasskeyRow p where p.personId = :person order by p.addedAt, p.id")
    List<PasskeyRow> of(UUID person);

    Optional<PasskeyRow> findByCredentialHash(String hash);

    @Query("select p from PasskeyRow p where p.id = :id and p.personId = :person")
    Optional<PasskeyRow> of(UUID person, UUID id);

    @Query("select count(p) from PasskeyRow p where p.personId = :person")
    int count(UUID person);

    @Modifying
    @Query("delete from PasskeyRow p where p.personId = :person")
    int forget(UUID person);
}
