package dev.vitrine.publishing.store;

import dev.vitrine.publishing.StepKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredSteps extends JpaRepository<StoredStep, UUID> {
    @Query("select s from StoredStep s where s.submissionId = :submission order by s.ordinal")
    List<StoredStep> of(UUID submission);

    @Query("select s from StoredStep s where s.submissionId in :submissions order by s.submissionId, s.ordinal")
    List<StoredStep> of(Collection<UUID> submissions);

    @Query("select s from StoredStep s where s.submissionId = :submission and s.ordinal = :ordinal")
    Optional<StoredStep> at(UUID submission, int ordinal);

    /** The last steps of this kind that had something to do, newest first. */
    @Query("select s from StoredStep s where s.kind = :kind and s.state = dev.vitrine.publishing.StepState.DONE"
            + " and s.endedAt is not null order by s.endedAt desc")
    List<StoredStep> lastDone(StepKind kind, Limit limit);
}
