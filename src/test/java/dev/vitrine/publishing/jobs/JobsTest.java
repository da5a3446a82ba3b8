package dev.vitrine.publishing.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.vitrine.testing.SharedMariaDb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** Durable jobs on a real database: several workers share them, and a job belongs to the transaction that made it. */
class JobsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final JobSettings QUICK =
            new JobSettings(true, 4, Duration.ofMillis(50), Duration.ofMillis(200), 4, Duration.ofSeconds(5));

    private static HikariDataSource database;
    private static JdbcTemplate sql;

    private final List<Scheduler> workers = new ArrayList<>();
    private SchedulerClient client;

    record Number(int value) {}

    @BeforeAll
    static void open_database() {
        var fresh = SharedMariaDb.freshDatabase();
        database = new HikariDataSource();
        database.setJdbcUrl(fresh.url());
        database.setUsername(fresh.user());
        database.setPassword(fresh.password());
        database.setMaximumPoolSize(16);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V120__scheduler.sql")).execute(database);
        sql = new JdbcTemplate(database);
        sql.execute("CREATE TABLE effect (job int PRIMARY KEY, worker varchar(20) NOT NULL)");
    }

    @AfterAll
    static void close_database() {
        database.close();
    }

    @BeforeEach
    void empty() {
        sql.update("DELETE FROM effect");
        sql.update("DELETE FROM scheduled_tasks");
        client = new JobConfiguration().schedulerClient(database);
    }

    @AfterEach
    void stop_workers() {
        workers.forEach(Scheduler::stop);
    }

    @Test
    void two_workers_share_the_jobs_and_each_job_runs_once() {
        var jobs = 200;
        for (int i = 0; i < jobs; i++) {
            client.scheduleIfNotExists(task("nobody").instance("job-" + i, new Number(i)), Instant.now());
        }

        var bothAtWork = new CountDownLatch(2);
        start("left", bothAtWork);
        start("right", bothAtWork);

        await().atMost(SOON).until(() -> count("SELECT count(*) FROM scheduled_tasks") == 0);
        assertThat(count("SELECT count(*) FROM effect")).isEqualTo(jobs);
        assertThat(count("SELECT count(DISTINCT worker) FROM effect")).isEqualTo(2);
    }

    @Test
    void a_job_of_a_dead_worker_is_taken_up_by_another() {
        client.scheduleIfNotExists(task("nobody").instance("orphan", new Number(1)), Instant.now());
        sql.update("UPDATE scheduled_tasks SET picked = 1, picked_by = 'dead', last_heartbeat = '2020-01-01'");

        start("alive");

        await().atMost(SOON).until(() -> count("SELECT count(*) FROM effect") == 1);
        await().atMost(SOON).until(() -> count("SELECT count(*) FROM scheduled_tasks") == 0);
    }

    @Test
    void a_job_is_put_in_the_queue_with_its_transaction_or_not_at_all() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

        transaction.executeWithoutResult(status -> {
            client.scheduleIfNotExists(task("nobody").instance("kept", new Number(1)), Instant.now());
            assertThat(seenByOthers()).isZero();
        });
        transaction.executeWithoutResult(status -> {
            client.scheduleIfNotExists(task("nobody").instance("dropped", new Number(2)), Instant.now());
            status.setRollbackOnly();
        });

        assertThat(sql.queryForList("SELECT task_instance FROM scheduled_tasks", String.class))
                .containsExactly("kept");
    }

    @Test
    void a_job_for_a_later_moment_waits_for_it_in_utc() {
        var later = Instant.now().plus(Duration.ofHours(1));
        client.scheduleIfNotExists(task("nobody").instance("later", new Number(1)), later);
        client.scheduleIfNotExists(task("nobody").instance("now", new Number(2)), Instant.now());

        start("worker");

        await().atMost(SOON).until(() -> count("SELECT count(*) FROM effect") == 1);
        assertThat(count("SELECT job FROM effect")).isEqualTo(2);
        assertThat(count("SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), execution_time) FROM scheduled_tasks"))
                .isBetween(58, 60);
    }

    private void start(String name) {
        start(name, new CountDownLatch(0));
    }

    /** The worker's first job counts down and waits for the others' first, so that no worker can take all. */
    private void start(String name, CountDownLatch allAtWork) {
        var worker = JobConfiguration.scheduler(database, List.of(task(name, allAtWork)), QUICK, name);
        workers.add(worker);
        worker.start();
    }

    private static Task<Number> task(String worker) {
        return task(worker, new CountDownLatch(0));
    }

    private static Task<Number> task(String worker, CountDownLatch allAtWork) {
        var first = new AtomicBoolean(true);
        return Tasks.oneTime("count", Number.class).execute((job, context) -> {
            sql.update("INSERT INTO effect VALUES (?, ?)", job.getData().value(), worker);
            if (first.getAndSet(false)) {
                allAtWork.countDown();
                meet(allAtWork);
            }
        });
    }

    private static void meet(CountDownLatch allAtWork) {
        try {
            assertThat(allAtWork.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int count(String query) {
        return sql.queryForObject(query, Integer.class);
    }

    private static int seenByOthers() {
        return CompletableFuture.supplyAsync(() -> count("SELECT count(*) FROM scheduled_tasks"))
                .join();
    }
}
