package dev.vitrine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Processes of the application without its web layer, on a database that outlives them: something to kill and to start
 * again. The main class gets its own arguments first, then settings of the application.
 */
public final class Nodes implements AutoCloseable {
    private static final List<String> OPTIONS =
            List.of("-Xmx320m", "-Xmn200m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    // Vaadin configures itself without asking whether there is a web layer.
    private static final String WEB = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    private final Class<?> main;
    private final ChildJvm.Packed program;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private boolean begun;

    public Nodes(Class<?> main, Path directory, SharedMariaDb.Database database) throws IOException {
        this.main = main;
        program = ChildJvm.pack(directory.resolve("program"));
        with("spring.datasource.url", database.url());
        with("spring.datasource.username", database.user());
        with("spring.datasource.password", database.password());
        with("spring.datasource.hikari.maximum-pool-size", "8");
        with("vitrine.data-dir", directory.resolve("data").toString());
        with("logging.level.root", "warn");
        with("spring.autoconfigure.exclude", WEB);
    }

    public Nodes with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** The first that is started makes the tables, and should end by itself: its class archive lets the others start sooner. */
    public synchronized Node start(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        settings.forEach((key, value) -> all.add("--" + key + "=" + value));
        all.add("--spring.flyway.enabled=" + !begun);
        all.add("--spring.data.jpa.repositories.bootstrap-mode=lazy");
        begun = true;
        var node = new Node(
                program.command(main, OPTIONS, all).redirectErrorStream(true).start());
        nodes.add(node);
        return node;
    }

    /** What all of them have said that begins like this. */
    public synchronized List<String> lines(String beginning) {
        return nodes.stream().flatMap(node -> node.lines(beginning)).toList();
    }

    @Override
    public synchronized void close() {
        nodes.forEach(Node::kill);
    }

    /** A process and what it says. */
    public static final class Node {
        private static final Duration PATIENCE = Duration.ofMinutes(5);

        private final Process process;
        private final Thread listener;
        private final List<String> lines = new ArrayList<>();

        private Node(Process process) {
            this.process = process;
            listener = Thread.ofVirtual().start(this::listen);
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

        private Stream<String> lines(String beginning) {
            synchronized (lines) {
                return List.copyOf(lines).stream().filter(line -> line.startsWith(beginning));
            }
        }

        /** How many lines it has said that begin like this. */
        public int said(String beginning) {
            return (int) lines(beginning).count();
        }

        /** Waits until it says a line that begins like this. */
        public String awaitLine(String beginning) {
            Awaitility.await(beginning)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        if (said(beginning) == 0 && !process.isAlive()) {
                            throw new IllegalStateException("the child ended: "
                                    + String.join("\n", lines("").toList()));
                        }
                        return said(beginning) > 0;
                    });
            return Objects.requireNonNull(lines(beginning).findFirst().orElse(null));
        }

        /** Waits until it has ended and everything it said is read. */
        public void awaitEnd() {
            process.onExit().join();
            hear();
        }

        /** SIGKILL: nothing in the process gets to know. What it had said before is read. */
        public void kill() {
            process.destroyForcibly().onExit().join();
            hear();
        }

        private void hear() {
            try {
                listener.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
