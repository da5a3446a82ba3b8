package dev.vitrine.asvs;

import dev.vitrine.testing.SharedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Gives an application a database of its own, by a line through this process that a test can cut and mend. */
final class CuttableLine implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final Pattern PLACE = Pattern.compile("//([^:/]+):(\\d+)/");
    private static final Queue<Socket> OPEN = new ConcurrentLinkedQueue<>();
    private static volatile boolean cut;

    @Override
    public int getOrder() {
        return 0; // before the application chooses a database itself
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = SharedMariaDb.freshDatabase();
        var place = PLACE.matcher(database.url());
        if (!place.find()) {
            throw new IllegalStateException("no place in " + database.url());
        }
        int port = listen(place.group(1), Integer.parseInt(place.group(2)));
        TestPropertyValues.of(
                        "spring.datasource.url=" + place.replaceFirst("//127.0.0.1:" + port + "/"),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password())
                .applyTo(context);
    }

    static void cut() {
        cut = true;
        for (var socket = OPEN.poll(); socket != null; socket = OPEN.poll()) {
            close(socket);
        }
    }

    static void mend() {
        cut = false;
    }

    private static int listen(String host, int port) {
        try {
            var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> connectAll(listener, host, port));
            return listener.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void connectAll(ServerSocket listener, String host, int port) {
        while (true) {
            try {
                var near = listener.accept();
                if (cut) {
                    close(near);
                } else {
                    var far = new Socket(host, port);
                    OPEN.add(near);
                    OPEN.add(far);
                    Thread.ofVirtual().start(() -> copy(near, far));
                    Thread.ofVirtual().start(() -> copy(far, near));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            OPEN.remove(from);
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
