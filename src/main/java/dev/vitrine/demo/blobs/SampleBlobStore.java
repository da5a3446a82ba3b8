package dev.vitrine.demo.blobs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The publishers' storage accounts of the demo and of tests, on one loopback port: fixed VHDs, read with a shared access
 * signature over https, whole or in parts, and refused as Azure refuses. Nothing is ever written to it from outside. The
 * publishers' web sites, to which the links of their offers lead, answer on the same port: every page is there.
 */
public final class SampleBlobStore implements AutoCloseable {
    /** The storage accounts that exist. */
    public static final List<String> ACCOUNTS = List.of("contosovhds", "fabrikamvhds");

    /** The web sites that exist. */
    private static final Set<String> SITES = Set.of(
            "contoso.example",
            "communaute.contoso.example",
            "community.contoso.example",
            "docs.contoso.example",
            "support.contoso.example",
            "fabrikam.example",
            "docs.fabrikam.example",
            "support.fabrikam.example");

    private static final String DOMAIN = ".blob.vitrine.example";
    private static final Pattern PATH = Pattern.compile("/([a-z0-9][a-z0-9-]{2,62})/(.{1,1024})");
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");
    private static final int PIECE = 1 << 20;
    private static final int REMEMBERED_MAX = 10_000;

    private final HttpsServer server;
    private final ExecutorService threads;
    private final Path authorityPem;
    private final Clock clock;
    private final Map<String, SampleDisk> disks = new ConcurrentHashMap<>();
    private final BlockingQueue<Served> served = new ArrayBlockingQueue<>(REMEMBERED_MAX);

    /**
     * One request that was answered.
     *
     * @param blob {@code account/container/file}
     * @param range the Range header, or null when the whole file was asked for
     */
    public record Served(
            String method, String blob, @Nullable String range, int status) {}

    private SampleBlobStore(HttpsServer server, ExecutorService threads, Path authorityPem, Clock clock) {
        this.server = server;
        this.threads = threads;
        this.authorityPem = authorityPem;
        this.clock = clock;
    }

    /** Starts an empty store on a free loopback port; its authority's certificate is written into the directory. */
    public static SampleBlobStore start(Path directory, Clock clock) throws IOException {
        LocalAuthority authority = LocalAuthority.create();
        Path pem = directory.resolve("sample-blobs-ca.pem");
        authority.writePem(pem);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.serverContext(hosts())));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        var store = new SampleBlobStore(server, threads, pem, clock);
        server.createContext("/", store::handle);
        startAsDaemon(server);
        return store;
    }

    /** The server's own thread takes after the one that starts it; it must not keep the process alive. */
    private static void startAsDaemon(HttpsServer server) throws IOException {
        var started = new FutureTask<>(server::start, true);
        Thread.ofPlatform().daemon().name("sample-blobs").start(started);
        try {
            started.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Adds or replaces a blob. */
    public SampleBlobStore put(String account, String container, String file, SampleDisk disk) {
        disks.put(account + "/" + container + "/" + file, disk);
        return this;
    }

    /** Takes a blob away. */
    public void remove(String account, String container, String file) {
        disks.remove(account + "/" + container + "/" + file);
    }

    /** A SAS URL that reads and lists the container between these moments, valid across restarts. */
    public static String sasUrl(String account, String container, String file, Instant start, Instant end) {
        return sasUrl(account, container, file, "rl", start, end);
    }

    /** The same with other permissions, such as {@code rwl}. */
    public static String sasUrl(
            String account, String container, String file, String permissions, Instant start, Instant end) {
        return "https://" + account + DOMAIN + "/" + container + "/" + file + "?"
                + signature(account).query(container, permissions, start, end);
    }

    /** What {@code vitrine.outbound.map} must hold to reach the accounts and the sites. */
    public Map<String, String> outboundMap() {
        String place = "127.0.0.1:" + server.getAddress().getPort();
        return hosts().stream().collect(Collectors.toMap(host -> host, host -> place));
    }

    /** What {@code vitrine.outbound.map-ca} must point at. */
    public Path authorityPem() {
        return authorityPem;
    }

    /** The latest requests, at most {@value #REMEMBERED_MAX}, oldest first. */
    public List<Served> served() {
        return List.copyOf(served);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static List<String> hosts() {
        return Stream.concat(ACCOUNTS.stream().map(account -> account + DOMAIN), SITES.stream())
                .toList();
    }

    /** The key is no secret: whoever may run the demo may sign for its samples. */
    private static SasSignature signature(String account) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(("sample account " + account).getBytes(StandardCharsets.UTF_8));
            return new SasSignature(account, key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("");
            if (SITES.contains(host)) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            String account = host.replaceFirst("[:.].*", "");
            if (!ACCOUNTS.contains(account) || !path.matches()) {
                refuse(exchange, host, BlobError.CONTAINER_NOT_FOUND);
                return;
            }
            String container = path.group(1);
            String blob = account + "/" + container + "/" + path.group(2);
            Optional<BlobError> refusal = refusal(exchange, account, container, blob);
            if (refusal.isPresent()) {
                refuse(exchange, blob, refusal.get());
            } else {
                answer(exchange, blob, disks.get(blob));
            }
        }
    }

    private Optional<BlobError> refusal(HttpExchange exchange, String account, String container, String blob) {
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return Optional.of(BlobError.UNSUPPORTED_HTTP_VERB);
        }
        return signature(account)
                .refusal(container, query(exchange.getRequestURI()), clock.instant())
                .or(() -> missing(account, container, blob));
    }

    private Optional<BlobError> missing(String account, String container, String blob) {
        if (disks.containsKey(blob)) {
            return Optional.empty();
        }
        boolean hasContainer = disks.keySet().stream().anyMatch(key -> key.startsWith(account + "/" + container + "/"));
        return Optional.of(hasContainer ? BlobError.BLOB_NOT_FOUND : BlobError.CONTAINER_NOT_FOUND);
    }

    private void answer(HttpExchange exchange, String blob, SampleDisk disk) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Range");
        long from = 0;
        long toExclusive = disk.length();
        if (asked != null) {
            Matcher range = RANGE.matcher(asked);
            if (!range.matches() || Long.parseLong(range.group(1)) >= disk.length()) {
                exchange.getResponseHeaders().set("Content-Range", "bytes */" + disk.length());
                refuse(exchange, blob, BlobError.INVALID_RANGE);
                return;
            }
            from = Long.parseLong(range.group(1));
            if (!range.group(2).isEmpty()) {
                toExclusive = Math.min(toExclusive, Long.parseLong(range.group(2)) + 1);
            }
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, toExclusive - 1, disk.length()));
        }
        int status = asked == null ? 200 : 206;
        var headers = exchange.getResponseHeaders();
        headers.set("Accept-Ranges", "bytes");
        headers.set("Content-Type", "application/octet-stream");
        headers.set("ETag", "\"0x%016X\"".formatted(disk.mark()));
        headers.set("x-ms-blob-type", "PageBlob");
        remember(new Served(exchange.getRequestMethod(), blob, asked, status));
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Long.toString(toExclusive - from));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, toExclusive - from);
        try (OutputStream body = exchange.getResponseBody()) {
            for (long at = from; at < toExclusive; at += PIECE) {
                body.write(disk.read(at, (int) Math.min(PIECE, toExclusive - at)));
            }
        }
    }

    private void refuse(HttpExchange exchange, String blob, BlobError error) throws IOException {
        remember(new Served(
                exchange.getRequestMethod(), blob, exchange.getRequestHeaders().getFirst("Range"), error.status));
        byte[] body = error.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.getResponseHeaders().set("x-ms-error-code", error.code);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(error.status, isHead ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
    }

    private void remember(Served request) {
        while (!served.offer(request)) {
            served.poll();
        }
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> parts = new TreeMap<>();
        String raw = Optional.ofNullable(uri.getRawQuery()).orElse("");
        Arrays.stream(raw.split("&")).filter(part -> part.contains("=")).forEach(part -> {
            int at = part.indexOf('=');
            parts.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        });
        return parts;
    }
}
