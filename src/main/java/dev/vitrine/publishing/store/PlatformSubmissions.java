package dev.vitrine.publishing.store;

import dev.vitrine.publishing.SubmissionState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads alone; see {@link PlatformSubmission}. */
public interface PlatformSubmissions extends Repository<PlatformSubmission, UUID> {
    Optional<PlatformSubmission> findById(UUID id);

    @Query("select distinct s.tenantId from PlatformSubmission s where s.dueAt is not null")
    List<UUID> queuedPublishers();

    /** How many stand in the queue before this place. */
    @Query("select count(s) from PlatformSubmission s where s.dueAt < :due or (s.dueAt = :due and s.id < :id)")
    long countAhead(Instant due, UUID id);

    @Query("select s from PlatformSubmission s where s.dueAt is not null and s.claimedBy = :person"
            + " and s.leaseUntil > :now order by s.dueAt, s.id")
    List<PlatformSubmission> heldBy(UUID person, Instant now, Limit limit);

    long countByState(SubmissionState state);

    @Query("select s from PlatformSubmission s where s.state = :state order by s.changedAt desc, s.id desc")
    List<PlatformSubmission> inState(SubmissionState state, Limit limit);

    @Query("select s from PlatformSubmission s where s.state = :state and (s.changedAt < :at"
            + " or (s.changedAt = :at and s.id < :id)) order by s.changedAt desc, s.id desc")
    List<PlatformSubmission> inStateBefore(SubmissionState state, Instant at, UUID id, Limit limit);

    @Query("select s from PlatformSubmission s where s.state = dev.vitrine.publishing.SubmissionState.IN_REVIEW"
            + " and s.leaseUntil <= :now")
    List<PlatformSubmission> leaseOver(Instant now, Limit limit);

    @Query("select s from PlatformSubmission s where s.state = dev.vitrine.publishing.SubmissionState.SCHEDULED"
            + " and s.goLiveAt <= :now")
    List<PlatformSubmission> dateCome(Instant now, Limit limit);

    /** Of each offer: its id, how many submissions it had, and a number that changes whenever one of them moves. */
    @Query("select s.offerId, count(s), sum(s.version + s.touched) from PlatformSubmission s"
            + " where s.offerId in :offers group by s.offerId")
    List<Object[]> stamps(Collection<UUID> offers);

    /** Of the queue: its length, and a number that changes whenever something in it moves. */
    @Query("select count(s), coalesce(sum(s.version), 0) from PlatformSubmission s where s.dueAt is not null")
    List<Object[]> queueStamp();
}
