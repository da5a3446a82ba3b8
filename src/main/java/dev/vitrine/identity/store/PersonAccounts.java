package dev.vitrine.identity.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface PersonAccounts extends JpaRepository<PersonAccount, UUID> {
    /** The column's collation ignores case. */
    Optional<PersonAccount> findByMail(String mail);

    boolean existsByMail(String mail);

    List<PersonAccount> findByIdIn(Collection<UUID> ids);

    /** Those of the ids who belong, or once belonged, to the publisher, or are or once were people of the marketplace. */
    @Query("""
            select p from PersonAccount p where p.id in :ids and (
              exists (select 1 from MembershipRow m where m.personId = p.id and m.publisherId = :publisher)
              or p.servedAt is not null)
            """)
    List<PersonAccount> knownTo(UUID publisher, Collection<UUID> ids);

    @Query("""
            select p from PersonAccount p join MembershipRow m on m.personId = p.id
            where m.publisherId = :publisher and m.removedAt is null and m.suspendedAt is null
              and p.disabledAt is null and m.role in :roles
            order by p.name, p.id
            """)
    List<PersonAccount> members(UUID publisher, Collection<String> roles);

    /** Those of the publishers of which an active member has his mail at this domain. */
    @Query("""
            select distinct m.publisherId from MembershipRow m join PersonAccount p on m.personId = p.id
            where m.publisherId in :publishers and m.removedAt is null and m.suspendedAt is null
              and p.disabledAt is null and p.mail like concat('%@', :domain)
            """)
    List<UUID> publishersWithMailAt(String domain, Collection<UUID> publishers);

    /** Everybody of the marketplace, disabled people included. */
    @Query("""
            select p from PersonAccount p where exists (select 1 from PlatformRoleRow r where r.personId = p.id)
            order by p.name, p.id
            """)
    List<PersonAccount> ofThePlatform();

    @Query("""
            select p from PersonAccount p join PlatformRoleRow r on r.personId = p.id
            where r.role = :role and p.disabledAt is null order by p.name, p.id
            """)
    List<PersonAccount> platform(String role);
}
