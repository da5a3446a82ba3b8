package dev.vitrine.testing;

import dev.vitrine.embedded.EmbeddedMariaDb;
import dev.vitrine.embedded.EmbeddedSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A database server of one's own, to be killed and started again: at the same port, with the same data. A commit outlives
 * the server, though not the machine.
 */
public final class MortalMariaDb implements AutoCloseable {
    private final Path home;
    private final int port;
    private EmbeddedMariaDb server;

    public MortalMariaDb(Path home) throws IOException {
        this.home = home;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = start();
    }

    private EmbeddedMariaDb start() {
        return EmbeddedMariaDb.start(EmbeddedSettings.in(home)
                .withCache(SharedMariaDb.cache())
                .withServerArguments(List.of("--port=" + port, "--innodb-flush-log-at-trx-commit=2")));
    }

    public SharedMariaDb.Database database() {
        return new SharedMariaDb.Database(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + EmbeddedMariaDb.DATABASE, server.user(), server.password());
    }

    /** SIGKILL: what was not committed is gone, and whoever spoke to the server hears no answer. */
    public void killAndStartAgain() throws IOException {
        var process = ProcessHandle.of(
                Long.parseLong(Files.readString(home.resolve("mariadb.pid")).strip()));
        process.ifPresent(handle -> {
            handle.destroyForcibly();
            handle.onExit().join();
        });
        server.close();
        server = start();
    }

    @Override
    public void close() {
        server.close();
    }
}
