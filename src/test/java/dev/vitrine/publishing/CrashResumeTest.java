package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.MortalMariaDb;
import dev.vitrine.testing.Nodes;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Processes that publish offers, two at a time as on two nodes, are killed with SIGKILL at random moments, and now and then
 * the database server under both of them. In the end every offer is live exactly once, no step took effect twice, nobody was
 * written to twice about one event, and nothing is stuck.
 */
class CrashResumeTest {
    private static final int NODES = 2;
    private static final int MOST_STEPS_IN_A_LIFE = 12;
    private static final int LIVES_TO_A_DEATH_OF_THE_DATABASE = 6;
    private static final long DISK_BYTES = 2L << 20;

    @TempDir
    Path directory;

    private JdbcTemplate sql;
    private SampleBlobStore blobs;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger killsAtWork = new AtomicInteger();
    private final Random random = new Random(2026);
    private final AtomicInteger lives = new AtomicInteger();
    private final AtomicInteger deathsOfDatabase = new AtomicInteger();
    private final ReadWriteLock nobodyStarts = new ReentrantReadWriteLock();
    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MortalMariaDb server;
    private Nodes nodes;

    @BeforeEach
    void prepare() throws IOException {
        server = new MortalMariaDb(directory.resolve("database"));
        mailbox.start();
        var database = server.database();
        sql = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        blobs = SampleBlobStore.start(directory, Clock.systemUTC());
        nodes = new Nodes(CrashChild.class, directory, database)
                .with("vitrine.marketplace.vhd-scale", "SCALED")
                .with("vitrine.marketplace.regions", "eu-west,us-east")
                .with("vitrine.outbound.map-ca", blobs.authorityPem().toString())
                .with("vitrine.jobs.polling-interval", "100ms")
                .with("vitrine.jobs.heartbeat-interval", "250ms")
                .with("vitrine.jobs.missed-heartbeats", "4")
                .with("vitrine.publishing.first-pause", "200ms")
                .with("spring.mail.host", "127.0.0.1")
                .with("spring.mail.port", String.valueOf(mailbox.getSmtp().getPort()))
                .with("spring.mail.properties.mail.smtp.starttls.enable", "false")
                .with("vitrine.mail.every", "500ms");
        blobs.outboundMap().forEach((host, place) -> nodes.with("vitrine.outbound.map[" + host + "]", place));
    }

    @AfterEach
    void end() {
        nodes.close();
        server.close();
        mailbox.stop();
        blobs.close();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void twenty_offers_survive_twenty_kills() throws Exception {
        publishThroughKills(20);
    }

    @Test
    @Tag("soak")
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void two_hundred_offers_survive_two_hundred_kills() throws Exception {
        publishThroughKills(200);
    }

    private void publishThroughKills(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            blobs.put(
                    SampleBlobStore.ACCOUNTS.getFirst(),
                    "crash",
                    CrashChild.file(i),
                    SampleDisk.sound("crash-" + i, DISK_BYTES));
        }
        var cast = make(count);

        try (var threads = Executors.newFixedThreadPool(NODES)) {
            Callable<Void> node = () -> {
                while (kills.getAndIncrement() < count) {
                    liveAndDie(cast, count);
                }
                return null;
            };
            for (var done : threads.invokeAll(Collections.nCopies(NODES, node))) {
                done.get();
            }
        }
        var last = nodes.start("work", cast);
        last.awaitLine(CrashChild.ALL_LIVE);
        Awaitility.await("nothing is left in the queue")
                .atMost(Duration.ofMinutes(1))
                .until(() -> count("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'submission-step'") == 0);
        Awaitility.await("every mail is sent")
                .atMost(Duration.ofMinutes(1))
                .until(() -> count("SELECT count(*) FROM outbox_mail WHERE sent_at IS NULL") == 0);
        last.kill();

        assertThat(nodes.lines(CrashChild.FAULT)).isEmpty();
        everyOfferIsLiveOnce(count);
        noStepTookEffectTwice(count);
        everyDiskIsKeptOnce(count);
        everyMailArrivedUnderItsOwnId(count);
        note(count);
    }

    private String make(int count) throws IOException {
        var maker = nodes.start("make", String.valueOf(count));
        var line = maker.awaitLine(CrashChild.PEOPLE);
        maker.awaitEnd();
        return line.substring(CrashChild.PEOPLE.length() + 1);
    }

    /** One life of a node: it starts, works until a random number of steps has begun, and is killed at that moment. */
    private void liveAndDie(String cast, int count) throws IOException {
        var child = startWhileThereIsADatabase(cast);
        untilMoreStepsBegin(1 + random.nextInt(MOST_STEPS_IN_A_LIFE), count);
        if (lives.incrementAndGet() % LIVES_TO_A_DEATH_OF_THE_DATABASE == 0) {
            killDatabase();
            untilMoreStepsBegin(1, count);
        }
        child.kill();
        if (!withDatabase(() -> everythingIsLive(count))) {
            killsAtWork.incrementAndGet();
        }
    }

    private Nodes.Node startWhileThereIsADatabase(String cast) throws IOException {
        nobodyStarts.readLock().lock();
        try {
            var child = nodes.start("work", cast);
            child.awaitLine(CrashChild.READY);
            return child;
        } finally {
            nobodyStarts.readLock().unlock();
        }
    }

    private void killDatabase() throws IOException {
        nobodyStarts.writeLock().lock();
        try {
            server.killAndStartAgain();
            deathsOfDatabase.incrementAndGet();
        } finally {
            nobodyStarts.writeLock().unlock();
        }
    }

    private void untilMoreStepsBegin(int more, int count) {
        var begun = new AtomicInteger(Integer.MAX_VALUE);
        Awaitility.await("steps begin")
                .ignoreExceptionsInstanceOf(DataAccessException.class) // while the database is away
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(3))
                .until(() -> {
                    begun.compareAndSet(Integer.MAX_VALUE, begunSteps() + more);
                    return begunSteps() >= begun.get() || everythingIsLive(count);
                });
    }

    /** Asks again while the database is away. */
    private static boolean withDatabase(Callable<Boolean> question) {
        return Awaitility.await("an answer of the database")
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(question, answer -> true);
    }

    /** How often a step was begun, those begun again counted each time. */
    private int begunSteps() {
        return count("SELECT sum(attempts) FROM submission_step WHERE kind <> 'REVIEW'");
    }

    private boolean everythingIsLive(int count) {
        return count("SELECT count(*) FROM offer WHERE live_revision IS NOT NULL") == count;
    }

    private void everyOfferIsLiveOnce(int count) {
        assertThat(count("SELECT count(*) FROM offer WHERE live_revision IS NOT NULL"))
                .isEqualTo(count);
        assertThat(count("SELECT count(*) FROM live_chain")).isEqualTo(count);
        assertThat(count("SELECT count(DISTINCT offer_id) FROM live_chain")).isEqualTo(count);
        assertThat(count("SELECT count(DISTINCT offer) FROM listing")).isEqualTo(count);
        assertThat(sql.queryForList("SELECT DISTINCT submission_mark FROM offer WHERE submission_mark IS NOT NULL"))
                .isEmpty();
    }

    private void noStepTookEffectTwice(int count) {
        for (var kind : SubmissionKind.values()) {
            assertThat(count("SELECT count(*) FROM submission WHERE state = 'DONE' AND kind = '" + kind + "'"))
                    .isEqualTo(count);
        }
        assertThat(count("SELECT count(*) FROM submission")).isEqualTo(2 * count);
        assertThat(count("SELECT count(*) FROM submission_step WHERE state NOT IN ('DONE', 'SKIPPED')"))
                .isZero();
        int steps = SubmissionKind.STAGING.steps().size()
                + SubmissionKind.PRODUCTION.steps().size();
        assertThat(count("SELECT count(*) FROM submission_step")).isEqualTo(count * steps);
        // push, staged; request, checked, two claims, two approvals, live
        assertThat(count("SELECT count(*) FROM submission_event")).isEqualTo(count * 9);
        assertThat(count("SELECT count(*) FROM submission WHERE approver <> second_approver"))
                .isEqualTo(count);
        for (var action : List.of("offer.staged", "offer.live", "submission.push", "submission.request-approval")) {
            assertThat(count("SELECT count(*) FROM audit_entry WHERE action = '" + action + "'"))
                    .as(action)
                    .isEqualTo(count);
        }
    }

    private void everyDiskIsKeptOnce(int count) throws IOException {
        assertThat(filesBelow("kept")).isEqualTo(count);
        assertThat(filesBelow("regions")).isEqualTo(2 * count);
    }

    private long filesBelow(String part) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("data/disks").resolve(part))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** At least once each, under the id that its entry in the outbox bears; and one entry for one event and reader. */
    private void everyMailArrivedUnderItsOwnId(int count) throws MessagingException {
        var written =
                Set.copyOf(sql.queryForList("SELECT concat('<', id, '@vitrine>') FROM outbox_mail", String.class));
        var arrived = new ArrayList<String>();
        for (var mail : mailbox.getReceivedMessages()) {
            arrived.add(mail.getHeader("Message-ID")[0]);
        }
        assertThat(Set.copyOf(arrived)).isEqualTo(written);
        assertThat(written).hasSizeGreaterThanOrEqualTo(count);
        assertThat(sql.queryForList(
                        "SELECT recipient, subject, count(*) FROM outbox_mail GROUP BY 1, 2 HAVING count(*) > 1"))
                .isEmpty();
        Evidence.note(
                CrashResumeTest.class,
                written.size() + " mails, each under one id, " + arrived.size()
                        + " times delivered; the database server killed " + deathsOfDatabase + " times");
    }

    private void note(int count) {
        int steps = count("SELECT count(*) FROM submission_step WHERE kind <> 'REVIEW'");
        int begunAgain = begunSteps() - steps;
        assertThat(killsAtWork.get()).as("kills that found work to interrupt").isGreaterThan(count / 2);
        assertThat(begunAgain).as("steps that were killed in the middle").isGreaterThan(count / 4);
        Evidence.note(
                CrashResumeTest.class,
                count + " kills, " + killsAtWork + " of them at work; " + count + " offers live once each, " + steps
                        + " steps done once, " + begunAgain + " of them begun again after a kill, 0 stuck");
    }

    private int count(String query) {
        var number = sql.queryForObject(query, Integer.class);
        return number == null ? 0 : number;
    }
}
