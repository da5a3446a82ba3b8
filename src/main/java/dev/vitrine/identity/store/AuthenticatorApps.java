package dev.vitrine.identity.store;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface AuthenticatorApps extends JpaRepository<AuthenticatorApp, UUID> {
    /** Uses up the time step; 0 when it, or a later one, was used before, by whichever node. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update AuthenticatorApp a set a.lastStep = :step where a.personId = :person and a.lastStep < :step")
    int use(UUID person, long step);

    /** How many secrets lie under a key. */
    record KeyCount(String keyId, long apps) {}

    @Query(
            "select new dev.vitrine.identity.store.AuthenticatorApps$KeyCount(a.keyId, count(a)) from AuthenticatorApp a group by a.keyId")
    List<KeyCount> byKey();

    @Query("select a from AuthenticatorApp a where a.keyId = :keyId and a.personId > :after order by a.personId")
    List<AuthenticatorApp> under(String keyId, UUID after, Limit limit);
}
