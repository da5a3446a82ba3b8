package dev.vitrine.identity.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface MembershipRows extends JpaRepository<MembershipRow, UUID> {
    Optional<MembershipRow> findByPersonIdAndPublisherId(UUID personId, UUID publisherId);

    boolean existsByPersonIdAndRemovedAtIsNull(UUID personId);

    boolean existsByPublisherIdAndRoleAndRemovedAtIsNull(UUID publisherId, String role);

    @Query("select distinct m.publisherId from MembershipRow m where m.role = :role and m.removedAt is null")
    List<UUID> publishersWith(String role);

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
