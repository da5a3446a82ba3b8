package dev.vitrine.tenancy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work as one transaction and, when it lost a race against another one, again from its beginning: a deadlock
 * (MariaDB error 1213), a lock wait that ran out (1205), a row changed since the snapshot (1020), a key that another one
 * inserted first (1062), a row that another one began to name or deleted (1451, 1452), or an optimistic lock. The work must therefore have no effect outside the database. Within a
 * transaction that is already open the work simply joins it, for only the whole can be repeated: then whoever opened it
 * sees the failure.
 */
@Component
public class Transactions {
    private static final int ATTEMPTS = 8;
    private static final int ATTEMPTS_AT_A_KEY = 2;
    private static final Duration PAUSE = Duration.ofMillis(15);

    private static final int ROW_CHANGED = 1020;
    private static final int KEY_TAKEN = 1062;
    private static final int LOCK_WAIT_OVER = 1205;
    private static final int DEADLOCK = 1213;
    private static final int STILL_NAMED = 1451;
    private static final int NOT_THERE = 1452;

    private final TransactionTemplate template;

    Transactions(PlatformTransactionManager manager) {
        template = new TransactionTemplate(manager);
    }

    /** The work's result; the last failure when it lost every time, and any other failure at once. */
    public <T extends @Nullable Object> T whole(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt >= attemptsFor(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** As {@link #whole(Supplier)}, for work without a result. */
    public void whole(Runnable work) {
        this.<@Nullable Void>whole(() -> {
            work.run();
            return null;
        });
    }

    private static int attemptsFor(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException) {
                return ATTEMPTS;
            }
            if (cause instanceof SQLException sql) {
                return switch (sql.getErrorCode()) {
                    case ROW_CHANGED, LOCK_WAIT_OVER, DEADLOCK -> ATTEMPTS;
                    case KEY_TAKEN, STILL_NAMED, NOT_THERE -> ATTEMPTS_AT_A_KEY;
                    default -> 1;
                };
            }
        }
        return 1;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt).toMillis()
                    + ThreadLocalRandom.current().nextLong(PAUSE.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
