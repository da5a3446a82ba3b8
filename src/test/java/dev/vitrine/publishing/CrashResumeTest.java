package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.SharedMariaDb;
import dev.vitrine.testing.SharedMariaDb.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Processes that publish offers, two at a time as on two nodes, are killed with SIGKILL at random moments. In the end every
 * offer is live exactly once, no step took effect twice, and nothing is stuck.
 */
class CrashResumeTest {
    private static final int NODES = 2;
    private static final int MOST_STEPS_IN_A_LIFE = 12;
    private static final long DISK_BYTES = 2L << 20;

    private static final List<String> WEB = List.of(
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");

    @TempDir
    Path directory;

    private Database database;
    private JdbcTemplate sql;
    private SampleBlobStore blobs;
    private final List<Child> children = new ArrayList<>();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger killsAtWork = new AtomicInteger();
    private final Random random = new Random(2026);
    private ChildJvm.Packed program;

    @BeforeEach
    void prepare() throws IOException {
        program = ChildJvm.pack(directory.resolve("program"));
        database = SharedMariaDb.freshDatabase();
        sql = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        blobs = SampleBlobStore.start(directory, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        children.forEach(Child::kill);
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

        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            Callable<Void> node = () -> {
                while (kills.getAndIncrement() < count) {
                    liveAndDie(cast, count);
                }
                return null;
            };
            for (var done : nodes.invokeAll(Collections.nCopies(NODES, node))) {
                done.get();
            }
        }
        var last = start("work", cast);
        last.awaitLine(CrashChild.ALL_LIVE);
        Awaitility.await("nothing is left in the queue")
                .atMost(Duration.ofMinutes(1))
                .until(() -> count("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'submission-step'") == 0);
        last.kill();

        assertThat(faults()).isEmpty();
        everyOfferIsLiveOnce(count);
        noStepTookEffectTwice(count);
        everyDiskIsKeptOnce(count);
        note(count);
    }

    private String make(int count) throws IOException {
        var maker = start("make", String.valueOf(count));
        var line = maker.awaitLine(CrashChild.PEOPLE);
        maker.awaitEnd();
        return line.substring(CrashChild.PEOPLE.length() + 1);
    }

    /** One life of a node: it starts, works until a random number of steps has begun, and is killed at that moment. */
    private void liveAndDie(String cast, int count) throws IOException {
        var child = start("work", cast);
        child.awaitLine(CrashChild.READY);
        int begun = begunSteps() + 1 + random.nextInt(MOST_STEPS_IN_A_LIFE);
        Awaitility.await("steps begin")
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(3))
                .until(() -> begunSteps() >= begun || everythingIsLive(count));
        child.kill();
        if (!everythingIsLive(count)) {
            killsAtWork.incrementAndGet();
        }
    }

    /** How often a step was begun, those begun again counted each time. */
    private int begunSteps() {
        return count("SELECT sum(attempts) FROM submission_step WHERE kind <> 'REVIEW'");
    }

    private boolean everythingIsLive(int count) {
        return count("SELECT count(*) FROM offer WHERE live_revision IS NOT NULL") == count;
    }

    private Child start(String mode, String argument) throws IOException {
        var arguments = new ArrayList<>(List.of(mode, argument));
        settings().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        // The tables are there after the first start, and queries are read when they are asked: a life begins sooner.
        arguments.add("--spring.flyway.enabled=" + mode.equals("make"));
        arguments.add("--spring.data.jpa.repositories.bootstrap-mode=lazy");
        var options = List.of("-Xmx320m", "-Xmn200m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var child = new Child(program.command(CrashChild.class, options, arguments)
                .redirectErrorStream(true)
                .start());
        synchronized (children) {
            children.add(child);
        }
        return child;
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.datasource.hikari.maximum-pool-size", "8");
        settings.put("vitrine.data-dir", directory.resolve("data").toString());
        settings.put("vitrine.marketplace.vhd-scale", "SCALED");
        settings.put("vitrine.marketplace.regions", "eu-west,us-east");
        settings.put("vitrine.outbound.map-ca", blobs.authorityPem().toString());
        blobs.outboundMap().forEach((host, place) -> settings.put("vitrine.outbound.map[" + host + "]", place));
        settings.put("vitrine.jobs.polling-interval", "100ms");
        settings.put("vitrine.jobs.heartbeat-interval", "250ms");
        settings.put("vitrine.jobs.missed-heartbeats", "4");
        settings.put("vitrine.publishing.first-pause", "200ms");
        settings.put("logging.level.root", "warn");
        // Vaadin configures itself without asking whether there is a web layer.
        settings.put("spring.autoconfigure.exclude", String.join(",", WEB));
        return settings;
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

    private List<String> faults() {
        synchronized (children) {
            return children.stream()
                    .flatMap(child -> child.lines().stream())
                    .filter(line -> line.startsWith(CrashChild.FAULT))
                    .toList();
        }
    }

    private int count(String query) {
        var number = sql.queryForObject(query, Integer.class);
        return number == null ? 0 : number;
    }

    /** A child process and what it says. */
    private static final class Child {
        private static final Duration PATIENCE = Duration.ofMinutes(5);

        private final Process process;
        private final List<String> lines = new ArrayList<>();

        Child(Process process) {
            this.process = process;
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (var reader = process.inputReader()) {
                reader.lines().forEach(line -> {
                    synchronized (lines) {
                        lines.add(line);
                    }
                });
            } catch (IOException | UncheckedIOException killed) {
                return;
            }
        }

        List<String> lines() {
            synchronized (lines) {
                return List.copyOf(lines);
            }
        }

        /** Waits until it says a line that begins like this. */
        String awaitLine(String beginning) {
            Awaitility.await(beginning)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        if (find(beginning) == null && !process.isAlive()) {
                            throw new IllegalStateException("the child ended: " + String.join("\n", lines()));
                        }
                        return find(beginning) != null;
                    });
            return Objects.requireNonNull(find(beginning));
        }

        private String find(String beginning) {
            return lines().stream()
                    .filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .orElse(null);
        }

        void awaitEnd() {
            process.onExit().join();
        }

        /** SIGKILL: nothing in the process gets to know. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
