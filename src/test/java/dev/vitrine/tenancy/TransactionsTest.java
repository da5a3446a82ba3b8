package dev.vitrine.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.testing.SharedMariaDb;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A transaction that lost a race is repeated as a whole, on a real MariaDB. */
class TransactionsTest {
    private final JdbcTemplate database = database();
    private final Transactions transactions =
            new Transactions(new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource())));

    private static JdbcTemplate database() {
        var made = SharedMariaDb.freshDatabase();
        return new JdbcTemplate(new DriverManagerDataSource(made.url(), made.user(), made.password()));
    }

    @BeforeEach
    void two_counters() {
        database.execute("create or replace table counter (id int primary key, n int not null) engine=InnoDB");
        database.update("insert into counter values (1, 0), (2, 0)");
    }

    @Test
    void both_sides_of_a_deadlock_get_through() throws Exception {
        var meet = new CyclicBarrier(2);
        var attempts = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(
                    threads.submit(() -> transactions.whole(() -> cross(1, 2, meet, attempts))),
                    threads.submit(() -> transactions.whole(() -> cross(2, 1, meet, attempts))));
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertThat(database.queryForList("select n from counter order by id", Integer.class))
                .containsExactly(2, 2);
        assertThat(attempts).hasValueGreaterThan(2);
    }

    /** Both take their first row before either asks for the other's; the repeated one no longer waits. */
    private void cross(int first, int second, CyclicBarrier meet, AtomicInteger attempts) {
        attempts.incrementAndGet();
        database.update("update counter set n = n + 1 where id = ?", first);
        if (!meet.isBroken() && attempts.get() <= 2) {
            try {
                meet.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        database.update("update counter set n = n + 1 where id = ?", second);
    }

    @Test
    void what_was_written_before_the_race_was_lost_is_written_once() {
        var attempts = new AtomicInteger();
        transactions.whole(() -> {
            database.update("update counter set n = n + 1 where id = 1");
            if (attempts.incrementAndGet() < 4) {
                throw new OptimisticLockingFailureException("lost");
            }
        });
        assertThat(attempts).hasValue(4);
        assertThat(database.queryForObject("select n from counter where id = 1", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_key_that_stays_taken_is_tried_twice_and_then_told() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> transactions.whole(() -> {
                    attempts.incrementAndGet();
                    database.update("insert into counter values (1, 9)");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void who_always_loses_is_told_in_the_end() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> transactions.whole(() -> {
                    attempts.incrementAndGet();
                    throw new OptimisticLockingFailureException("lost");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(attempts).hasValue(8);
    }

    @Test
    void a_failure_that_is_no_race_is_told_at_once_and_undone() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> transactions.whole(() -> {
                    attempts.incrementAndGet();
                    database.update("update counter set n = 7 where id = 1");
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(attempts).hasValue(1);
        assertThat(database.queryForObject("select n from counter where id = 1", Integer.class))
                .isZero();
    }

    @Test
    void within_an_open_transaction_work_joins_and_is_not_repeated_by_itself() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> transactions.whole(() -> transactions.whole(() -> {
                    if (attempts.incrementAndGet() < 9) {
                        throw new CannotAcquireLockException("no race of ours");
                    }
                })))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(attempts).hasValue(1);
    }
}
