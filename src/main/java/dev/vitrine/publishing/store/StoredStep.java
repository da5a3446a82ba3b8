package dev.vitrine.publishing.store;

import dev.vitrine.publishing.SkipReason;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.StepState;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a submission. A step that is over never moves again, so a job that runs twice changes nothing. */
@Entity
@Table(name = "submission_step")
public class StoredStep extends TenantScopedEntity {
    private static final int WHAT_MAX = 300;
    static final int FAULT_MAX = 500;

    @Version
    private @Nullable Long version;

    @Column(name = "submission_id", updatable = false)
    private UUID submissionId = new UUID(0, 0);

    @Column(updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StepKind kind = StepKind.VALIDATE;

    @Enumerated(EnumType.STRING)
    private StepState state = StepState.WAITING;

    @Enumerated(EnumType.STRING)
    @Column(name = "skip_reason")
    private @Nullable SkipReason skipReason;

    private int round;
    private int attempts;
    private int failures;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    private String what = "";
    private long done;
    private long total;
    private long rate;
    private int counted;
    private String fault = "";

    /** For Hibernate. */
    protected StoredStep() {}

    public StoredStep(SubmissionId submission, int ordinal, StepKind kind) {
        super(Uuid7.next());
        submissionId = submission.value();
        this.ordinal = ordinal;
        this.kind = kind;
    }

    public void start(Instant now) {
        demandNotOver();
        state = StepState.RUNNING;
        attempts++;
        retryAt = null;
        if (startedAt == null) {
            startedAt = now;
        }
    }

    /** @param count of what was done, for the words on screen; what it counts depends on the kind */
    public void finish(int count, Instant now) {
        end(StepState.DONE, now);
        counted = count;
        fault = "";
    }

    public void skip(SkipReason reason, Instant now) {
        end(StepState.SKIPPED, now);
        skipReason = reason;
        fault = "";
    }

    /** Errors in the content were found. */
    public void findErrors(int count, Instant now) {
        end(StepState.FAILED, now);
        counted = count;
        fault = "";
    }

    /** A fault that does not pass. */
    public void breakDown(String message, Instant now) {
        end(StepState.FAILED, now);
        fault = shortened(message, FAULT_MAX);
    }

    /** A passing fault. */
    public void hesitate(String message, Instant again) {
        demandNotOver();
        state = StepState.RETRYING;
        retryAt = again;
        fault = shortened(message, FAULT_MAX);
    }

    /** A fault that nobody foresaw; it is tried again too, but not for ever. */
    public void stumble(String message, Instant again) {
        hesitate(message, again);
        failures++;
    }

    /** An administrator lets a failed step begin anew, as a job of its own. */
    public void again() {
        demandNotOver();
        state = StepState.WAITING;
        round++;
        attempts = 0;
        failures = 0;
        startedAt = null;
        endedAt = null;
        retryAt = null;
        fault = "";
    }

    /**
     * How far the work is.
     *
     * @param present the file or region worked on now, the {@code number}th of all
     * @param rate how much of it is done per second
     */
    public void progress(String present, int number, long done, long total, long rate) {
        this.what = shortened(present, WHAT_MAX);
        this.counted = number;
        this.done = done;
        this.total = total;
        this.rate = rate;
    }

    private void end(StepState end, Instant now) {
        demandNotOver();
        state = end;
        endedAt = now;
        retryAt = null;
    }

    private void demandNotOver() {
        if (state.isOver()) {
            throw new IllegalStateException("step " + kind + " is over");
        }
    }

    static String shortened(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    public SubmissionId submission() {
        return new SubmissionId(submissionId);
    }

    public int ordinal() {
        return ordinal;
    }

    public StepKind kind() {
        return kind;
    }

    public StepState state() {
        return state;
    }

    public Optional<SkipReason> skipReason() {
        return Optional.ofNullable(skipReason);
    }

    public int round() {
        return round;
    }

    public int attempts() {
        return attempts;
    }

    /** How often a fault that nobody foresaw stood in the way. */
    public int failures() {
        return failures;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }

    public String what() {
        return what;
    }

    public long done() {
        return done;
    }

    public long total() {
        return total;
    }

    public long rate() {
        return rate;
    }

    public int counted() {
        return counted;
    }

    public String fault() {
        return fault;
    }
}
