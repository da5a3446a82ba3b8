package dev.vitrine.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIndexOutOfBoundsException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitrine.demo.blobs.LocalAuthority;
import dev.vitrine.testing.Asvs;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RangedReadTest {
    private static final String FILE = "0123456789abcdefghij";
    private static final SecretUrl URL =
            SecretUrl.parse("https://" + RawTlsServer.HOST + "/vhds/disk.vhd?se=2030&sig=secret");
    private static final String FIRST_BYTE = answer("206 Partial Content", "Content-Range: bytes 0-0/20", "0");

    @TempDir
    Path directory;

    private RawTlsServer server;
    private Outbound outbound;

    @BeforeEach
    void start() throws IOException {
        server = new RawTlsServer(directory);
        outbound = new Outbound(server.settings());
    }

    @AfterEach
    void stop() throws IOException {
        outbound.close();
        server.close();
    }

    @Test
    void parts_of_a_file_are_read_exactly_and_over_one_connection() throws IOException {
        server.answering(honest(UnaryOperator.identity()));
        RangedSource source = outbound.open(URL);

        assertThat(source.length()).isEqualTo(20);
        assertThat(source.version()).contains("\"v1\"");
        assertThat(source.bytes(0, 20)).asString(ISO_8859_1).isEqualTo(FILE);
        assertThat(source.bytes(19, 20)).asString(ISO_8859_1).isEqualTo("j");
        assertThat(source.bytes(3, 7)).asString(ISO_8859_1).isEqualTo("3456");
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.requests())
                .hasSize(4)
                .allSatisfy(
                        head -> assertThat(head).first().isEqualTo("GET /vhds/disk.vhd?se=2030&sig=secret HTTP/1.1"));
        assertThat(server.requests().getFirst())
                .contains("Host: " + RawTlsServer.HOST, "Range: bytes=0-0", "Accept-Encoding: identity")
                .noneMatch(line -> line.startsWith("Upgrade") || line.startsWith("Cookie"));
    }

    @Test
    void a_range_must_lie_within_the_file() throws IOException {
        server.answering(honest(UnaryOperator.identity()));
        RangedSource source = outbound.open(URL);

        assertThatIndexOutOfBoundsException().isThrownBy(() -> source.read(15, 21));
        assertThatIndexOutOfBoundsException().isThrownBy(() -> source.read(-1, 3));
        assertThatIndexOutOfBoundsException().isThrownBy(() -> source.read(5, 5));
    }

    @Test
    void an_empty_file_opens_with_length_zero() throws IOException {
        server.answering(answer("416 Range Not Satisfiable", "Content-Range: bytes */0", ""));
        assertThat(outbound.open(URL).length()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 Unauthorized              | Denied[status=401, code=] | false
            403 Forbidden                 | Denied[status=403, code=] | false
            404 Not Found                 | NotFound[code=] | false
            410 Gone                      | NotFound[code=] | false
            200 OK                        | NoRanges[] | false
            416 Range Not Satisfiable     | Status[status=416, code=] | false
            409 Conflict                  | Status[status=409, code=] | false
            301 Moved Permanently         | Redirected[leads=FORBIDDEN] | false
            302 Found                     | Redirected[leads=FORBIDDEN] | false
            307 Temporary Redirect        | Redirected[leads=FORBIDDEN] | false
            408 Request Timeout           | Status[status=408, code=] | true
            429 Too Many Requests         | Status[status=429, code=] | true
            500 Internal Server Error     | Status[status=500, code=] | true
            503 Service Unavailable       | Status[status=503, code=] | true
            """)
    void each_status_has_its_meaning_and_none_is_followed(String status, String failure, boolean passing)
            throws IOException {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.answering(answer(
                    status, "Location: http://127.0.0.1:" + elsewhere.getLocalPort() + "/\r\nRetry-After: 1", "x"));
            OutboundException e = failing(() -> outbound.open(URL));

            assertThat(e.failure()).hasToString(failure);
            assertThat(e.passing()).isEqualTo(passing);
            assertThat(server.requests()).as("asked once, never again").hasSize(1);
            elsewhere.setSoTimeout(1);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(elsewhere::accept);
        }
    }

    @Test
    void a_server_that_sends_the_whole_endless_file_is_cut_off() {
        server.answering((head, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n".getBytes(ISO_8859_1));
            pourEndlessly(out);
        });
        assertThat(failing(() -> outbound.open(URL)).failure()).isEqualTo(new OutboundFailure.NoRanges());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Range: bytes 0-0/*",
                "Content-Range: bytes 1-1/20",
                "Content-Range: bytes 0-1/20",
                "Content-Range: bytes 0-0/0",
                "Content-Range: bytes 0-0/99999999999999999999",
                "Content-Range: octets 0-0/20",
                "Content-Range: bytes */20",
                "X-Nothing: here"
            })
    void another_range_than_asked_for_is_not_taken(String header) {
        server.answering(answer("206 Partial Content", header, "0"));
        assertThat(failing(() -> outbound.open(URL)).failure()).isEqualTo(new OutboundFailure.WrongRange());
    }

    @Test
    void an_encoded_part_is_not_taken() {
        server.answering(answer("206 Partial Content", "Content-Range: bytes 0-0/20\r\nContent-Encoding: gzip", "0"));
        assertThat(failing(() -> outbound.open(URL)).failure()).isEqualTo(new OutboundFailure.Encoded());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Content-Length: 4             | 4567            | WrongLength
            Content-Length: 6             | 456789          | WrongLength
            Content-Length: 5             | 4567            | Network
            -                             | 4567            | Network
            -                             | 456789          | WrongLength
            Transfer-Encoding: chunked    | 4;4567;0;       | WrongLength
            Transfer-Encoding: chunked    | 6;456789;0;     | WrongLength
            Transfer-Encoding: chunked    | 5;4567          | Network
            Transfer-Encoding: chunked    | zz;45678;0;     | Malformed
            """)
    void a_part_of_another_length_is_not_taken(String length, String body, String failure) throws IOException {
        RangedSource source = openThenAnswer("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 4-8/20\r\n"
                + (length == null ? "" : length + "\r\n")
                + "\r\n" + body.replace(";", "\r\n") + (body.endsWith(";") ? "\r\n" : ""));
        assertThat(failing(() -> source.bytes(4, 9)).failure().getClass().getSimpleName())
                .isEqualTo(failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 4-8/21\r\nContent-Length: 5\r\n\r\n45678",
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 4-8/20\r\nContent-Length: 5\r\nETag: \"v2\"\r\n\r\n45678",
                "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */3\r\nContent-Length: 0\r\n\r\n"
            })
    void a_file_that_is_no_longer_the_same_is_noticed(String raw) throws IOException {
        RangedSource source = openThenAnswer(raw);
        assertThat(failing(() -> source.bytes(4, 9)).failure()).isEqualTo(new OutboundFailure.Changed());
    }

    @Test
    void cookies_are_neither_kept_nor_sent() throws IOException {
        server.answering(honest(head -> head + "Set-Cookie: track=me; Path=/\r\n"));
        outbound.open(URL).bytes(0, 5);
        assertThat(server.requests()).allSatisfy(head -> assertThat(head).noneMatch(line -> line.startsWith("Cookie")));
    }

    @Test
    void proxy_settings_of_the_machine_are_not_used() throws IOException {
        List<String> names = List.of("https.proxyHost", "http.proxyHost");
        names.forEach(name -> System.setProperty(name, "proxy.invalid"));
        try (var other = new Outbound(server.settings())) {
            server.answering(honest(UnaryOperator.identity()));
            assertThat(other.open(URL).length()).isEqualTo(20);
        } finally {
            names.forEach(System::clearProperty);
        }
    }

    @Test
    void an_overlong_head_is_not_read() {
        server.answering("HTTP/1.1 206 Partial Content\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(failing(() -> outbound.open(URL)).failure()).isEqualTo(new OutboundFailure.Malformed());

        server.answering("HTTP/1.1 206 Partial Content\r\n" + "X-Many: x\r\n".repeat(1_000) + "\r\n");
        assertThat(failing(() -> outbound.open(URL)).failure()).isEqualTo(new OutboundFailure.Malformed());
    }

    @Test
    void what_is_no_http_is_malformed_or_broken() {
        server.answering("SSH-2.0-OpenSSH_9.2\r\n".repeat(20));
        assertThat(failing(() -> outbound.open(URL)).failure())
                .isIn(new OutboundFailure.Malformed(), new OutboundFailure.Network());
    }

    @Test
    void a_silent_server_is_given_up() {
        impatient(Duration.ofMillis(300), Duration.ofSeconds(20));
        var never = new CountDownLatch(1);
        server.answering((head, out) -> waitFor(never, 20_000));
        assertThat(failing(() -> outbound.open(URL)).failure()).isEqualTo(new OutboundFailure.Timeout());
        never.countDown();
    }

    @Test
    void a_server_that_trickles_is_cut_off_at_the_deadline() throws IOException {
        impatient(Duration.ofSeconds(20), Duration.ofMillis(700));
        var stop = new CountDownLatch(1);
        server.answering((head, out) -> {
            if (head.contains("Range: bytes=0-0")) {
                out.write(FIRST_BYTE.getBytes(ISO_8859_1));
                return;
            }
            out.write("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-19/20\r\nContent-Length: 20\r\n\r\n"
                    .getBytes(ISO_8859_1));
            for (int i = 0; i < 20; i++) {
                out.write('0');
                out.flush();
                waitFor(stop, 200);
            }
        });
        RangedSource source = outbound.open(URL);
        assertThat(failing(() -> source.bytes(0, 20)).failure()).isEqualTo(new OutboundFailure.Timeout());
        stop.countDown();
    }

    @Test
    void a_server_that_never_gets_past_interim_answers_is_cut_off() {
        impatient(Duration.ofSeconds(20), Duration.ofMillis(500));
        server.answering((head, out) -> {
            while (true) {
                out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(ISO_8859_1));
            }
        });
        assertThat(failing(() -> outbound.open(URL)).failure()).isEqualTo(new OutboundFailure.Timeout());
    }

    @Test
    @Asvs({"12.2.1", "12.3.2"})
    void a_certificate_of_another_authority_is_not_trusted() throws IOException {
        try (var stranger = new RawTlsServer(
                        directory, LocalAuthority.create(), LocalAuthority.create(), RawTlsServer.HOST);
                var other = new Outbound(stranger.settings())) {
            assertThat(failing(() -> other.open(URL)).failure()).isEqualTo(new OutboundFailure.Untrusted());
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @Test
    @Asvs({"12.2.1", "12.3.2"})
    void a_certificate_for_another_name_is_not_trusted() throws IOException {
        LocalAuthority authority = LocalAuthority.create();
        try (var stranger = new RawTlsServer(directory, authority, authority, "other.vitrine.example");
                var other = new Outbound(stranger.settings())) {
            assertThat(failing(() -> other.open(URL)).failure()).isEqualTo(new OutboundFailure.Untrusted());
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @Test
    void a_closed_port_is_a_passing_fault() throws IOException {
        server.close();
        OutboundException e = failing(() -> outbound.open(URL));
        assertThat(e.failure()).isEqualTo(new OutboundFailure.Network());
        assertThat(e.passing()).isTrue();
    }

    /** Many failures leave neither connections nor threads of the pool behind: the next request still gets through. */
    @Test
    @Asvs("1.4.3")
    void failures_give_their_connections_back() throws IOException {
        for (String raw : List.of(
                answer("404 Not Found", "X: y", "gone"),
                answer("200 OK", "X: y", FILE),
                answer("206 Partial Content", "Content-Range: bytes 5-5/20", "0"))) {
            server.answering(raw);
            for (int i = 0; i < 12; i++) {
                failing(() -> outbound.open(URL));
            }
        }
        server.answering(honest(UnaryOperator.identity()));
        RangedSource source = outbound.open(URL);
        for (int i = 0; i < 12; i++) {
            source.read(0, 20).close();
        }
        assertThat(source.bytes(0, 20)).asString(ISO_8859_1).isEqualTo(FILE);
    }

    private RangedSource openThenAnswer(String raw) throws IOException {
        server.answering((head, out) -> {
            boolean isProbe = head.contains("Range: bytes=0-0");
            out.write((isProbe ? FIRST_BYTE : raw).getBytes(ISO_8859_1));
            if (!isProbe) {
                out.flush();
                throw new IOException("hang up");
            }
        });
        return outbound.open(URL);
    }

    private void impatient(Duration read, Duration total) {
        outbound.close();
        outbound = new Outbound(
                new OutboundSettings(Duration.ofSeconds(3), read, total, server.map(), server.authorityPem()));
    }

    private static RawTlsServer.Responder honest(UnaryOperator<String> moreHeaders) {
        return (head, out) -> {
            String[] range = head.stream()
                    .filter(line -> line.startsWith("Range: bytes="))
                    .findFirst()
                    .map(line -> line.substring(13).split("-"))
                    .orElseThrow();
            String part = FILE.substring(Integer.parseInt(range[0]), Integer.parseInt(range[1]) + 1);
            String headers =
                    "Content-Range: bytes %s-%s/%d\r\nETag: \"v1\"\r\n".formatted(range[0], range[1], FILE.length());
            out.write(answer("206 Partial Content", moreHeaders.apply(headers).stripTrailing(), part)
                    .getBytes(ISO_8859_1));
        };
    }

    private static String answer(String status, String headers, String body) {
        return "HTTP/1.1 " + status + "\r\n" + headers + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void pourEndlessly(OutputStream out) throws IOException {
        byte[] much = new byte[65_536];
        Arrays.fill(much, (byte) 'x');
        while (true) {
            out.write(much);
        }
    }

    private static void waitFor(CountDownLatch latch, long millis) throws IOException {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static OutboundException failing(ThrowingCallable call) {
        OutboundException failure = catchThrowableOfType(OutboundException.class, call);
        assertThat(failure).as("it fails").isNotNull();
        return failure;
    }
}
