package dev.vitrine.support.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads alone; see {@link PlatformTicket}. */
public interface PlatformTickets extends Repository<PlatformTicket, UUID> {
    Optional<PlatformTicket> findById(UUID id);

    @Query("select distinct t.tenantId from PlatformTicket t")
    List<UUID> publishers();

    /** Of each ticket: its id, and a number that changes whenever it moves. */
    @Query("select t.id, t.version from PlatformTicket t where t.id in :tickets")
    List<Object[]> stamps(Collection<UUID> tickets);

    /** Of each publisher: its id, how many tickets it has, and a number that changes whenever one of them moves. */
    @Query("select t.tenantId, count(t), sum(t.version) from PlatformTicket t where t.tenantId in :publishers"
            + " group by t.tenantId")
    List<Object[]> stampsOfPublishers(Collection<UUID> publishers);

    /** Of what support is to answer: how many there are, and a number that changes whenever one of them moves. */
    @Query("select count(t), coalesce(sum(t.version), 0) from PlatformTicket t where t.dueAt is not null")
    List<Object[]> queueStamp();
}
