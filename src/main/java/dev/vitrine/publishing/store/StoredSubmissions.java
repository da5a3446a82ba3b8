package dev.vitrine.publishing.store;

import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface StoredSubmissions extends JpaRepository<StoredSubmission, UUID> {
    /** The row, locked until the transaction ends: who decides on a submission does so one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from StoredSubmission s where s.id = :id")
    Optional<StoredSubmission> lock(UUID id);

    @Query("select s from StoredSubmission s where s.offerId = :offer and s.openKey is not null")
    Optional<StoredSubmission> open(UUID offer);

    @Query("select s from StoredSubmission s where s.offerId = :offer order by s.id desc")
    List<StoredSubmission> newest(UUID offer, Limit limit);

    @Query("select s from StoredSubmission s where s.offerId = :offer and s.kind = :kind and s.revisionId = :revision"
            + " order by s.id desc")
    List<StoredSubmission> ofRevision(UUID offer, SubmissionKind kind, UUID revision, Limit limit);

    /** Whether the offer went live with just this content before. */
    @Query("select count(s) > 0 from StoredSubmission s where s.offerId = :offer and s.revisionHash = :hash"
            + " and s.kind = dev.vitrine.publishing.SubmissionKind.PRODUCTION"
            + " and s.state = dev.vitrine.publishing.SubmissionState.DONE")
    boolean wentLive(UUID offer, String hash);

    @Query("select s from StoredSubmission s where s.offerId in :offers and s.state in :states order by s.id desc")
    List<StoredSubmission> inStates(Collection<UUID> offers, Collection<SubmissionState> states, Limit limit);

    /** Tells watchers that something moved, without standing in the way of those who change the submission itself. */
    @Modifying
    @Query("update StoredSubmission s set s.touched = s.touched + 1 where s.id = :id")
    void touch(UUID id);
}
