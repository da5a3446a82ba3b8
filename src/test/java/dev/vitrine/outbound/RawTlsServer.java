package dev.vitrine.outbound;

import dev.vitrine.demo.blobs.LocalAuthority;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;

/** Serves one name over TLS on loopback and answers with whatever bytes a test wants, right or wrong. */
public final class RawTlsServer implements AutoCloseable {
    public static final String HOST = "files.vitrine.example";
    /** A name that stands for an address inside. */
    public static final String INSIDE = "inside.vitrine.example";

    private final SSLServerSocket listener;
    private final Path authorityPem;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private volatile Responder responder = (head, out) -> {};

    /** Writes the raw answer to a request. */
    public interface Responder {
        void respond(List<String> head, OutputStream out) throws IOException;
    }

    public RawTlsServer(Path directory) throws IOException {
        this(directory, LocalAuthority.create(), HOST);
    }

    private RawTlsServer(Path directory, LocalAuthority authority, String certified) throws IOException {
        this(directory, authority, authority, certified);
    }

    /** A server whose certificate comes from {@code signing} and names {@code certified}, while {@code trusted} is published. */
    RawTlsServer(Path directory, LocalAuthority trusted, LocalAuthority signing, String certified) throws IOException {
        authorityPem = directory.resolve("ca.pem");
        trusted.writePem(authorityPem);
        listener = (SSLServerSocket) signing.serverContext(List.of(certified))
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    public RawTlsServer answering(Responder next) {
        responder = next;
        return this;
    }

    /** Answers every request with these bytes. */
    RawTlsServer answering(String raw) {
        return answering((head, out) -> out.write(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Reaches this server; of other names it knows one that stands for an address inside. */
    public Outbound outbound() {
        return outbound(settings());
    }

    /** The same, waiting no longer than this for the next bytes, and for a whole request. */
    public Outbound outbound(Duration read, Duration total) {
        return outbound(new OutboundSettings(read, read, total, map(), authorityPem));
    }

    private static Outbound outbound(OutboundSettings settings) {
        return new Outbound(settings, host -> {
            if (host.equals(INSIDE)) {
                return List.of(InetAddress.getLoopbackAddress());
            }
            throw new UnknownHostException(host + ": Name or service not known");
        });
    }

    OutboundSettings settings() {
        return OutboundSettings.mapped(map(), authorityPem);
    }

    Map<String, String> map() {
        return Map.of(HOST, "127.0.0.1:" + listener.getLocalPort());
    }

    Path authorityPem() {
        return authorityPem;
    }

    int connections() {
        return connections.get();
    }

    /** The heads of all requests, line by line. */
    public List<List<String>> requests() {
        return requests;
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> head = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    head.add(line);
                    continue;
                }
                requests.add(List.copyOf(head));
                responder.respond(head, socket.getOutputStream());
                socket.getOutputStream().flush();
                head.clear();
            }
        } catch (IOException e) {
            // The client went away; what it made of it is for the test to judge.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
