package dev.vitrine.testing;

import dev.vitrine.embedded.EmbeddedMariaDb;
import dev.vitrine.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The one real MariaDB of a test run: started when first asked for, empty at the start, gone at the end. Several runs at
 * once have a server each; the unpacked programs are kept between runs.
 *
 * <p>{@code -Dvitrine.test.db.home=DIR} moves programs and data there. {@code -Dvitrine.test.db.durable=true} makes every
 * commit reach the disk as in production; without it a commit outlives the application but not the database server.
 */
public final class SharedMariaDb {
    private static final Path RUNS = home("target/test-mariadb").resolve("runs");
    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-flush-method=nosync",
            "--innodb-log-file-size=64M");

    private static final AtomicInteger NEXT_DATABASE = new AtomicInteger(1);
    private static @Nullable EmbeddedMariaDb server;

    private SharedMariaDb() {}

    /** A database of the shared server. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** The database of the shared application context. */
    public static Database database() {
        return named(EmbeddedMariaDb.DATABASE);
    }

    /** Another, empty database on the same server, for tests that start an application of their own. */
    public static Database freshDatabase() {
        var name = EmbeddedMariaDb.DATABASE + "_" + NEXT_DATABASE.getAndIncrement();
        var main = database();
        try (var connection = DriverManager.getConnection(main.url(), main.user(), main.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make database " + name, e);
        }
        return named(name);
    }

    /** Where the unpacked programs are kept, for tests that start a server of their own. */
    public static Path cache() {
        return System.getProperty("vitrine.test.db.home") == null
                ? EmbeddedSettings.in(RUNS).cache()
                : home("");
    }

    private static Path home(String otherwise) {
        return Path.of(System.getProperty("vitrine.test.db.home", otherwise)).toAbsolutePath();
    }

    private static Database named(String name) {
        var running = server();
        var url = running.jdbcUrl().replaceFirst("/" + EmbeddedMariaDb.DATABASE + "$", "/" + name);
        return new Database(url, running.user(), running.password());
    }

    private static synchronized EmbeddedMariaDb server() {
        if (server == null) {
            removeRemainsOfDeadRuns();
            var run = RUNS.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
            var started = EmbeddedMariaDb.start(EmbeddedSettings.in(run)
                    .withCache(cache())
                    .withServerArguments(Boolean.getBoolean("vitrine.test.db.durable") ? List.of() : FAST)
                    .withStatements(List.of("GRANT ALL ON `vitrine\\_%`.* TO 'vitrine'@'127.0.0.1'")));
            // After every application context has let go of it.
            SpringApplication.getShutdownHandlers().add(() -> {
                started.close();
                remove(run);
            });
            server = started;
        }
        return server;
    }

    private static void removeRemainsOfDeadRuns() {
        if (!Files.isDirectory(RUNS)) {
            return;
        }
        try (var runs = Files.list(RUNS)) {
            runs.filter(SharedMariaDb::isDead).forEach(SharedMariaDb::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDead(Path run) {
        var pid = run.getFileName().toString().replaceFirst("-.*", "");
        return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    /** Without ceremony: nobody needs this data any more. */
    private static void remove(Path run) {
        ProcessHandle.allProcesses().filter(process -> worksOn(run, process)).forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        try {
            FileSystemUtils.deleteRecursively(run);
        } catch (IOException e) {
            System.err.println("Test database " + run + " could not be removed: " + e);
        }
    }

    private static boolean worksOn(Path run, ProcessHandle process) {
        var arguments = process.info().arguments().orElse(new String[0]);
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--datadir=" + run));
    }
}
