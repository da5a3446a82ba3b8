package dev.vitrine.journey;

import dev.vitrine.VitrineApplication;
import dev.vitrine.testing.ChildJvm;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.core.env.Environment;

/** A second server on the database of the application under test, in a process of its own: to be killed and started anew. */
final class KillableServer implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> settings;
    private final int port;
    private Process process;

    KillableServer(Environment environment) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        settings = List.of(
                "--spring.profiles.active=test",
                "--server.port=" + port,
                "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=" + environment.getRequiredProperty("spring.datasource.password"),
                "--spring.flyway.enabled=false",
                "--vitrine.data-dir=target/killed-server",
                "--vitrine.jobs.enabled=false");
        process = started();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** SIGKILL: nothing in it gets to know. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** At the same address as before. */
    void startAgain() throws IOException {
        process = started();
    }

    private Process started() throws IOException {
        var begun = ChildJvm.command(VitrineApplication.class, OPTIONS, settings)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await("the second server answers").atMost(PATIENCE).until(() -> begun.isAlive() && isReady());
        return begun;
    }

    private boolean isReady() throws IOException {
        var question = (HttpURLConnection)
                URI.create(address() + "/actuator/health/readiness").toURL().openConnection();
        try {
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } finally {
            question.disconnect();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
