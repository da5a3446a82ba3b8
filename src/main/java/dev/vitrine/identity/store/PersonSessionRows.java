package dev.vitrine.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface PersonSessionRows extends JpaRepository<PersonSessionRow, UUID> {
    /** Those that nobody has ended, the latest activity first. */
    @Query("select s from PersonSessionRow s where s.personId = :person and s.endedAt is null order by s.activeAt desc")
    List<PersonSessionRow> open(UUID person);

    /** The person did something; writes nothing when that is known since {@code before}. */
    @Modifying
    @Query("""
            update PersonSessionRow s set s.activeAt = :now
            where s.id = :id and s.endedAt is null and s.activeAt < :before
            """)
    int touch(UUID id, Instant now, Instant before);

    @Modifying
    @Query("""
            update PersonSessionRow s set s.endedAt = :now, s.ended = :why
            where s.id = :id and s.personId = :person and s.endedAt is null
            """)
    int end(UUID id, UUID person, Instant now, String why);

    /** All but {@code except}, which may be the id of none. */
    @Modifying
    @Query("""
            update PersonSessionRow s set s.endedAt = :now, s.ended = :why
            where s.personId = :person and s.id <> :except and s.endedAt is null
            """)
    int endOthers(UUID person, UUID except, Instant now, String why);

    @Modifying
    @Query("delete from PersonSessionRow s where s.startedAt < :before")
    int forget(Instant before);
}
