package dev.vitrine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB that outlived the Vitrine that started it. The number in a pid file is believed only when that process is a
 * MariaDB server working on this very data directory: the number may belong to a stranger by now.
 */
final class LeftoverServer {
    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private LeftoverServer() {}

    /** Stops the leftover, if there is one, the clean way and waits for its end. The caller holds the home's lock. */
    static void stop(Path dataDirectory, Path pidFile) throws IOException {
        var leftover = find(dataDirectory, pidFile);
        if (leftover.isPresent()) {
            var process = leftover.get();
            log.info("Stopping the MariaDB (process {}) left over from a killed run", process.pid());
            process.destroy();
            if (!ended(process, PATIENCE)) {
                throw new EmbeddedFailure(
                        "A MariaDB (process " + process.pid() + ") left over from an earlier run still works on "
                                + dataDirectory + " and has not stopped for " + PATIENCE.toMinutes() + " minutes.",
                        "Look at what it is doing, stop it, and start again.");
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** The server working on {@code dataDirectory}: the one of the pid file, else one that had no time to write it. */
    static Optional<ProcessHandle> find(Path dataDirectory, Path pidFile) throws IOException {
        var named = Files.exists(pidFile) ? parse(Files.readString(pidFile)) : Optional.<ProcessHandle>empty();
        return named.filter(process -> serves(process, dataDirectory))
                .or(() -> ProcessHandle.allProcesses()
                        .filter(process -> serves(process, dataDirectory))
                        .findFirst());
    }

    private static Optional<ProcessHandle> parse(String content) {
        try {
            return ProcessHandle.of(Long.parseLong(content.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty(); // cut short by the kill
        }
    }

    private static boolean serves(ProcessHandle process, Path dataDirectory) {
        var info = process.info();
        var program = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        return program.filter(name -> name.startsWith("mariadbd") || name.startsWith("mysqld"))
                        .isPresent()
                && Arrays.asList(info.arguments().orElse(new String[0])).contains("--datadir=" + dataDirectory);
    }

    /** Waits for the end of {@code process}; false when it did not come in time. */
    static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        }
    }
}
