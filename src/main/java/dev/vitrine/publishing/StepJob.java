package dev.vitrine.publishing;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.vitrine.images.Disks;
import dev.vitrine.tenancy.Doors;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The durable job behind every step: load, do one step, write its outcome and the next job in one transaction. The work
 * itself is done outside that transaction and may be done twice after a crash; its outcome counts once.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Pauses.class)
class StepJob {
    private static final Logger log = LoggerFactory.getLogger(StepJob.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(1);
    private static final double DATABASE_GROWTH = 1.5;

    private final Doors doors;
    private final StepBook book;
    private final Map<StepKind, StepWorker> workers = new EnumMap<>(StepKind.class);

    StepJob(Doors doors, StepBook book, List<StepWorker> workers) {
        this.doors = doors;
        this.book = book;
        workers.forEach(worker -> this.workers.put(worker.kind(), worker));
    }

    @Bean
    Task<StepRef> submissionStep() {
        return Tasks.custom(StepRef.TASK, StepRef.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(DATABASE_PAUSE, DATABASE_GROWTH))
                .onDeadExecutionRevive()
                .execute((job, context) -> complete(run(job.getData())));
    }

    /** Does the step; the moment at which to do it again, or empty when this job has done its part. */
    Optional<Instant> run(StepRef ref) {
        return doors.runAs(ref.publisherId(), StepRef.TASK, () -> {
            try {
                return work(ref);
            } catch (StepWork.Stopped withdrawn) {
                return Optional.empty();
            }
        });
    }

    private Optional<Instant> work(StepRef ref) {
        var work = book.begin(ref).orElse(null);
        if (work == null) {
            return Optional.empty();
        }
        var kind = work.step().kind();
        try {
            book.write(ref, workers.get(kind).work(work));
            return Optional.empty();
        } catch (Disks.PassingFault fault) {
            log.info("step {} of {} waits: {}", kind, ref.submission(), fault.getMessage());
            return book.hesitate(ref, String.valueOf(fault.getMessage()));
        } catch (StepWork.Held held) {
            log.info("step {} of {} is held: {}", kind, ref.submission(), held.getMessage());
            return book.hesitate(ref, String.valueOf(held.getMessage()));
        } catch (Disks.StoreFault fault) {
            log.error("step {} of {} broke", kind, ref.submission(), fault);
            book.breakDown(ref, fault.trouble(), String.valueOf(fault.getMessage()));
            return Optional.empty();
        } catch (StepWork.Unsealed swapped) {
            log.error("step {} of {} is refused: {}", kind, ref.submission(), swapped.getMessage());
            book.breakDown(ref, null, String.valueOf(swapped.getMessage()));
            return Optional.empty();
        } catch (StepWork.Stopped withdrawn) {
            throw withdrawn;
        } catch (RuntimeException fault) {
            log.warn("step {} of {} stumbled", kind, ref.submission(), fault);
            return book.stumble(ref, fault.getClass().getSimpleName());
        }
    }

    private static CompletionHandler<StepRef> complete(Optional<Instant> again) {
        return again.<CompletionHandler<StepRef>>map(
                        at -> (completed, operations) -> operations.reschedule(completed, at))
                .orElseGet(OnCompleteRemove::new);
    }
}
