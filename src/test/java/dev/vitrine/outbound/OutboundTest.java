package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.vitrine.outbound.OutboundFailure.Reason;
import dev.vitrine.outbound.OutboundFailure.Refused;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Following a link that anybody may have written, and what a server on the way may try. */
@Asvs({"1.3.6", "15.3.2"})
class OutboundTest {
    private static final String START = "https://" + RawTlsServer.HOST + "/a/start?x=1";
    private static final String NAME = "name.example.com";
    private static final Sentinel SENTINEL = new Sentinel();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final AtomicInteger FORMS = new AtomicInteger();

    private static final List<String> INSIDE = List.of(
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "fc00::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:0:7f00:1:0:0:f7f7:f7f7");

    private static final List<String> REFUSED = List.of(
            "ftp://cdn.example.com/a",
            "file:///etc/passwd",
            "gopher://cdn.example.com/",
            "javascript:alert(1)",
            "data:text/html,x",
            "jar:https://cdn.example.com!/",
            "http://cdn.example.com:8080/",
            "http://cdn.example.com:22/",
            "http://user@cdn.example.com/",
            "http://user:word@cdn.example.com/",
            "http://cdn.example.com@127.0.0.1/",
            "http://127.0.0.1/",
            "http://127.0.0.1:80/",
            "http://127.1/",
            "http://0x7f.1/",
            "http://0x7f000001/",
            "http://2130706433/",
            "http://017700000001/",
            "http://0177.0.0.01/",
            "http://127.0.0.1./",
            "http://[::1]/",
            "http://[::1]:443/",
            "http://[::ffff:127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[fe80::1%25eth0]/",
            "http://::1/",
            "http://localhost/",
            "http://localhost./",
            "http://app.localhost/",
            "http://metadata.google.internal/",
            "http://intranet/",
            "http://cdn.example.com%00.evil.example/",
            "http://cdn.example.com\\@127.0.0.1/");

    @TempDir
    Path directory;

    private RawTlsServer server;

    @BeforeAll
    static void listen() {
        SENTINEL.listen();
    }

    @AfterAll
    static void nothing_reached_the_inside() throws IOException {
        await().until(() -> SENTINEL.hits() >= SENTINEL.trials());
        SENTINEL.close();
        int hits = SENTINEL.hits() - SENTINEL.trials();
        assertThat(hits).as("hits but the sentinel's own trial").isZero();
        Evidence.note(
                OutboundTest.class,
                "%d inner addresses and %d forms of addresses refused, each at once and behind a redirect; %d sentinels, %d hits"
                        .formatted(ADDRESSES.get(), FORMS.get(), SENTINEL.trials(), hits));
    }

    @BeforeEach
    void start() throws IOException {
        server = new RawTlsServer(directory);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_name_that_stands_for_an_address_inside_is_refused_at_once_and_behind_a_redirect() throws Exception {
        for (String address : INSIDE) {
            try (var outbound = resolving(address)) {
                for (String url : List.of("http://" + NAME + "/", "https://" + NAME + "/")) {
                    assertThat(failureOf(outbound, url)).as(address).isEqualTo(new Refused(Reason.ADDRESS));
                    server.answering(redirect(url));
                    assertThat(failureOf(outbound, START)).as(address).isEqualTo(new Refused(Reason.ADDRESS));
                }
            }
            ADDRESSES.incrementAndGet();
        }
    }

    @Test
    void an_address_of_refused_form_is_refused_at_once_and_behind_a_redirect() throws Exception {
        try (var outbound = resolving("127.0.0.1")) {
            for (String url : REFUSED) {
                assertThat(failureOf(outbound, url)).as(url).isInstanceOf(Refused.class);
                server.answering(redirect(url));
                assertThat(failureOf(outbound, START)).as(url).isInstanceOf(Refused.class);
                FORMS.incrementAndGet();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /end                                  | /end
            end?y=2                               | /a/end?y=2
            ?y=2                                  | /a/start?y=2
            //files.vitrine.example/end           | /end
            https://files.vitrine.example:443/end | /end
            HTTPS://FILES.vitrine.example/end#x   | /end
            """)
    void a_redirect_is_followed_to_where_it_leads(String location, String asked) throws Exception {
        server.answering((head, out) -> write(
                out,
                head.getFirst().equals("GET /a/start?x=1 HTTP/1.1")
                        ? redirect(location)
                        : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        try (var outbound = server.outbound()) {
            assertThat(outbound.visit(START)).isEqualTo(new Visit(200, "https://" + RawTlsServer.HOST + asked, 1));
        }
    }

    @Test
    void five_redirects_are_followed_and_no_more() throws Exception {
        server.answering(redirect("/round"));
        try (var outbound = server.outbound()) {
            assertThat(outbound.visit(START)).isEqualTo(new Visit(302, "https://" + RawTlsServer.HOST + "/round", 5));
        }
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"200", "204", "404", "410", "500", "503"})
    void the_status_is_what_the_server_says(int status) throws Exception {
        server.answering("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
        try (var outbound = server.outbound()) {
            assertThat(outbound.visit(START)).isEqualTo(new Visit(status, START, 0));
        }
    }

    @Test
    void a_body_without_end_is_not_read() throws Exception {
        server.answering((head, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n");
            byte[] much = new byte[65_536];
            while (true) {
                out.write(much);
            }
        });
        try (var outbound = server.outbound()) {
            assertThat(outbound.visit(START).status()).isEqualTo(200);
        }
    }

    @Test
    void all_redirects_together_take_no_longer_than_one_visit_may() throws Exception {
        var never = new CountDownLatch(1);
        server.answering((head, out) -> {
            try {
                never.await(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            write(out, redirect("/round"));
        });
        var settings = new OutboundSettings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                server.map(),
                server.authorityPem());
        try (var outbound = new Outbound(settings)) {
            assertThat(failureOf(outbound, START)).isEqualTo(new OutboundFailure.Timeout());
        }
        assertThat(server.requests()).hasSizeLessThan(5);
    }

    private Outbound resolving(String address) throws UnknownHostException {
        var answer = List.of(InetAddress.getByName(address));
        return new Outbound(server.settings(), host -> new ArrayList<>(answer));
    }

    private static String redirect(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static OutboundFailure failureOf(Outbound outbound, String url) {
        var failure = new OutboundFailure[1];
        assertThatExceptionOfType(OutboundException.class)
                .as(url)
                .isThrownBy(() -> outbound.visit(url))
                .satisfies(e -> failure[0] = e.failure());
        return failure[0];
    }
}
