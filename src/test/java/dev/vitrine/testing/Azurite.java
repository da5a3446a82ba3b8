package dev.vitrine.testing;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.outbound.OutboundSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/**
 * Microsoft's own emulator of Azure Blob storage, started once in a test run from npm. It speaks https as {@link #HOST} and
 * as 127.0.0.1, holds one account, and checks real shared access signatures, which are made here by hand.
 */
public final class Azurite {
    public static final String ACCOUNT = "tailspinvhds";
    /** As a publisher would name it; {@link #outboundMap} leads there. */
    public static final String HOST = ACCOUNT + ".blob.vitrine.example";

    private static final int NODE_OLDEST = 18;
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Pattern LISTENS =
            Pattern.compile(".*successfully listens on https://127\\.0\\.0\\.1:(\\d+).*");
    private static final String API_VERSION = "2021-08-06";
    /** Nobody signs a container's own signature with these: snapshot, encryption scope, five response headers. */
    private static final String UNUSED = "\n".repeat(7);

    private static final byte[] KEY = sha256("the one account of the emulator");
    private static final char[] STORE_PASSWORD = "not-a-secret".toCharArray();
    /** The most that one request may write. */
    private static final int PAGES_MAX = 4 << 20;

    private static @Nullable Azurite running;
    private static @Nullable String missing;

    private final Path directory;
    private final Process process;
    private final Path authorityPem;
    private final SSLContext trust;
    private final HttpClient client;
    private final int port;

    private Azurite(Path directory) throws IOException, GeneralSecurityException {
        this.directory = directory;
        KeyStore store = certificate(directory.resolve("azurite.p12"));
        authorityPem = writePem(store.getCertificate("azurite"), directory.resolve("azurite-ca.pem"));
        trust = trusting(store.getCertificate("azurite"));
        process = command(directory).start();
        try {
            port = port(process.inputReader());
        } catch (IOException e) {
            stop();
            throw e;
        }
        client = HttpClient.newBuilder().sslContext(trust).build();
    }

    /**
     * The emulator; where Node or the network to fetch it is missing, the present test is left out, and the figures of the
     * test run say so.
     */
    public static synchronized Azurite require(Class<?> test) {
        if (running == null && missing == null) {
            start();
        }
        if (missing != null) {
            Evidence.note(test, "LEFT OUT, not tested against Azurite: " + missing);
            Assumptions.abort(missing);
        }
        return running;
    }

    private static void start() {
        try {
            missing = lackOfNode();
            if (missing == null) {
                var started = new Azurite(Files.createTempDirectory("azurite"));
                Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "azurite-stop"));
                running = started;
            }
        } catch (IOException e) {
            missing = "it does not start: " + e.getMessage();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String lackOfNode() throws IOException {
        try {
            String version = output("node", "--version").replaceFirst("^v(\\d+).*", "$1");
            output("npx", "--version");
            return version.matches("\\d+") && Integer.parseInt(version) >= NODE_OLDEST
                    ? null
                    : "Node " + version + " is older than " + NODE_OLDEST;
        } catch (IOException e) {
            return "there is no Node with npx here";
        }
    }

    private static String output(String... command) throws IOException {
        return new String(
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .start()
                                .getInputStream()
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .strip();
    }

    private static ProcessBuilder command(Path directory) {
        var command = new ProcessBuilder(
                        "npx",
                        "--yes",
                        "--package=azurite@3",
                        "azurite-blob",
                        "--blobHost=127.0.0.1",
                        "--blobPort=0",
                        "--location=" + directory,
                        "--cert=" + directory.resolve("azurite.p12"),
                        "--pwd=" + new String(STORE_PASSWORD),
                        "--silent",
                        "--disableTelemetry")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        command.environment()
                .put("AZURITE_ACCOUNTS", ACCOUNT + ":" + Base64.getEncoder().encodeToString(KEY));
        return command;
    }

    private static int port(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        var port = CompletableFuture.supplyAsync(() -> output.lines()
                .peek(line -> said.append(line).append('\n'))
                .map(LISTENS::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(listens -> Integer.parseInt(listens.group(1))));
        try {
            return port.get(START_MAX.toSeconds(), TimeUnit.SECONDS)
                    .orElseThrow(() -> new IOException(said.toString().strip()));
        } catch (TimeoutException e) {
            throw new IOException("nothing within " + START_MAX.toMinutes() + " minutes", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            System.err.println("Azurite's " + directory + " could not be removed: " + e);
        }
    }

    /** The account as its owner reaches it, whatever the name of the host: the containers lie beneath. */
    public URI endpoint() {
        return URI.create("https://127.0.0.1:" + port + "/" + ACCOUNT);
    }

    /** The account's key, as Azure's portal shows it. */
    public String key() {
        return Base64.getEncoder().encodeToString(KEY);
    }

    /** Trusts the emulator and nobody else. */
    public SSLContext trust() {
        return trust;
    }

    /** What {@code vitrine.outbound.map-ca} must point at. */
    public Path authorityPem() {
        return authorityPem;
    }

    /** What {@code vitrine.outbound.map} must hold to reach {@link #HOST}. */
    public Map<String, String> outboundMap() {
        return Map.of(HOST, "127.0.0.1:" + port);
    }

    /** The limits that are shipped, and the emulator within reach. */
    public OutboundSettings outboundSettings() {
        return OutboundSettings.mapped(outboundMap(), authorityPem);
    }

    /** Makes a container, if it is not there. */
    public void makeContainer(String container) {
        send("PUT", "/" + container, "restype=container", Map.of(), BodyPublishers.noBody(), 201, 409);
    }

    /** Makes or replaces a page blob of so many bytes, whole pages of 512, all zero. */
    public void makePageBlob(String container, String file, long length) {
        var headers = Map.of("x-ms-blob-type", "PageBlob", "x-ms-blob-content-length", Long.toString(length));
        send("PUT", "/" + container + "/" + file, "", headers, BodyPublishers.noBody(), 201);
    }

    /** Writes pages; place and length are multiples of 512. */
    public void writePages(String container, String file, long from, byte[] bytes) {
        var headers =
                Map.of("x-ms-page-write", "update", "x-ms-range", "bytes=" + from + "-" + (from + bytes.length - 1));
        send("PUT", "/" + container + "/" + file, "comp=page", headers, BodyPublishers.ofByteArray(bytes), 201);
    }

    /** Uploads a disk as a page blob as the usual tools do: what is zero is left out. */
    public void putPageBlob(String container, String file, SampleDisk disk) {
        makePageBlob(container, file, disk.length());
        for (long at = 0; at < disk.length(); at += PAGES_MAX) {
            byte[] piece = disk.read(at, (int) Math.min(PAGES_MAX, disk.length() - at));
            int end = piece.length;
            while (end > 0 && piece[end - 1] == 0) {
                end--;
            }
            if (end > 0) {
                writePages(container, file, at, Arrays.copyOf(piece, (end + 511) / 512 * 512));
            }
        }
    }

    /** Uploads a file of any length as a block blob. */
    public void putBlockBlob(String container, String file, byte[] bytes) {
        var headers = Map.of("x-ms-blob-type", "BlockBlob");
        send("PUT", "/" + container + "/" + file, "", headers, BodyPublishers.ofByteArray(bytes), 201);
    }

    /** Deletes a blob. */
    public void remove(String container, String file) {
        send("DELETE", "/" + container + "/" + file, "", Map.of(), BodyPublishers.noBody(), 202, 404);
    }

    /** A SAS URL that reads and lists the container until then, as publishers paste it. */
    public String sasUrl(String container, String file, Instant end) {
        return sasUrl(container, file, "rl", end.minus(Duration.ofDays(90)), end);
    }

    /** The same with other permissions, such as {@code l}, from and until these moments. */
    public String sasUrl(String container, String file, String permissions, Instant start, Instant end) {
        return "https://" + HOST + "/" + container + "/" + file + "?"
                + containerSas(container, permissions, start, end);
    }

    /** A query, without question mark, that grants this on the container. */
    public String containerSas(String container, String permissions, Instant start, Instant end) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("st", start.truncatedTo(ChronoUnit.SECONDS).toString());
        parts.put("se", end.truncatedTo(ChronoUnit.SECONDS).toString());
        parts.put("sp", permissions);
        parts.put("sv", API_VERSION);
        parts.put("sr", "c");
        parts.put(
                "sig",
                signed(String.join(
                                "\n",
                                permissions,
                                parts.get("st"),
                                parts.get("se"),
                                "/blob/" + ACCOUNT + "/" + container,
                                "",
                                "",
                                "",
                                API_VERSION,
                                "c")
                        + UNUSED));
        return query(parts);
    }

    /** Everything, for an hour. */
    private static String accountSas() {
        var end = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var parts = new LinkedHashMap<String, String>();
        parts.put("sp", "rwdlac");
        parts.put("ss", "b");
        parts.put("srt", "sco");
        parts.put("se", end.toString());
        parts.put("sv", API_VERSION);
        parts.put(
                "sig",
                signed(String.join(
                        "\n", ACCOUNT, "rwdlac", "b", "sco", "", end.toString(), "", "", API_VERSION, "", "")));
        return query(parts);
    }

    private static String query(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String signed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            BodyPublisher body,
            Integer... good) {
        var address = URI.create(endpoint() + path + "?" + (query.isEmpty() ? "" : query + "&") + accountSas());
        var request = HttpRequest.newBuilder(address).method(method, body).header("x-ms-version", API_VERSION);
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (!List.of(good).contains(answer.statusCode())) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Node takes files; the keys of the demo's authority never become one, so the JDK's tool makes a pair for the run. */
    private static KeyStore certificate(Path file) throws IOException, GeneralSecurityException {
        String said = output(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "azurite",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Azurite",
                "-ext",
                "san=dns:" + HOST + ",dns:localhost,ip:127.0.0.1",
                "-validity",
                "7",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(STORE_PASSWORD),
                "-keystore",
                file.toString());
        if (!Files.exists(file)) {
            throw new IOException(said);
        }
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, STORE_PASSWORD);
            return store;
        }
    }

    private static Path writePem(Certificate certificate, Path file) throws IOException, GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificate.getEncoded());
        return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }

    private static SSLContext trusting(Certificate certificate) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("azurite", certificate);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
