package dev.vitrine.identity.store;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface MembershipRows extends JpaRepository<MembershipRow, UUID> {
    boolean existsByPersonIdAndRemovedAtIsNull(UUID personId);

    /**
     * All there are and were at a publisher, held until the transaction ends: whoever changes members of one publisher
     * takes turns, so that two changes, each right by itself, cannot leave it without an owner.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MembershipRow m where m.publisherId = :publisher order by m.id")
    List<MembershipRow> hold(UUID publisher);

    /** Publishers that have an owner who can sign in. */
    @Query("""
            select m.publisherId from MembershipRow m join PersonAccount p on p.id = m.personId
            where m.role = 'OWNER' and m.removedAt is null and p.disabledAt is null
            """)
    Set<UUID> owned();

    /** Publishers whose owner's account is disabled. */
    @Query("""
            select m.publisherId from MembershipRow m join PersonAccount p on p.id = m.personId
            where m.role = 'OWNER' and m.removedAt is null and p.disabledAt is not null
            """)
    Set<UUID> stranded();

    /** Those of a publisher's present members who have set up a second factor. */
    @Query("""
            select m.personId from MembershipRow m
            where m.publisherId = :publisher and m.removedAt is null
            and (exists (select 1 from PasskeyRow k where k.personId = m.personId)
            or exists (select 1 from AuthenticatorApp a where a.personId = m.personId and a.confirmedAt is not null))
            """)
    Set<UUID> withSecondFactor(UUID publisher);

    /** A member with the account. */
    record Pair(MembershipRow membership, PersonAccount person) {}

    @Query("""
            select new dev.vitrine.identity.store.MembershipRows$Pair(m, p)
            from MembershipRow m join PersonAccount p on p.id = m.personId
            where m.publisherId = :publisher and m.removedAt is null
            order by p.name, p.id
            """)
    List<Pair> present(UUID publisher);
}
