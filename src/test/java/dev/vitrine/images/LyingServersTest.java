package dev.vitrine.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.RawTlsServer;
import dev.vitrine.outbound.RawTlsServer.Responder;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Marketplace.VhdLimits;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that lie about a disk, stall, or never end. Each has its own clear result within its time, and however much it
 * sends, next to nothing of it is taken.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class LyingServersTest {
    private static final SecretUrl URL =
            SecretUrl.parse("https://" + RawTlsServer.HOST + "/vhds/disk.vhd?sp=rl&sig=secret");
    private static final long MIB = 1L << 20;
    private static final MadeDisk DISK = MadeDisk.fixed(2 * MIB);
    private static final String PART = "HTTP/1.1 206 Partial Content\r\n";
    /** What may lie in the buffers of the two ends of a connection that is cut off, and no more. */
    private static final long TAKEN_MAX = 8 * MIB;

    private static final int ROUNDS = 40;

    private final AtomicLong taken = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<VhdProblem, Integer> results = new EnumMap<>(VhdProblem.class);
    private final List<String> passedOver = new ArrayList<>();
    private long mostTaken;

    @TempDir
    Path directory;

    private RawTlsServer server;
    private Outbound outbound;

    /** @param problem what is said of it; null where the lie does no harm */
    private record Lie(String name, Responder responder, VhdProblem problem) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new RawTlsServer(directory);
        outbound = server.outbound(Duration.ofMillis(800), Duration.ofMillis(1_600));
    }

    @AfterEach
    void stop() throws IOException {
        outbound.close();
        server.close();
    }

    @AfterAll
    void count() {
        end.countDown();
        int lies = results.values().stream().mapToInt(Integer::intValue).sum() + passedOver.size();
        Evidence.note(
                LyingServersTest.class,
                "%d lies told over https, %d different results, %d seen through without harm; at most %d KiB taken of bodies without end"
                        .formatted(lies, results.size(), passedOver.size(), mostTaken >> 10));
    }

    Stream<Lie> lies() {
        return Stream.of(refusals(), ranges(), endings(), heads(), changes()).flatMap(lies -> lies);
    }

    private Stream<Lie> refusals() {
        return Stream.of(
                lie("redirect inside", raw(redirect("http://127.0.0.1/")), VhdProblem.REDIRECTED_INSIDE),
                lie(
                        "redirect to metadata",
                        raw(redirect("http://169.254.169.254/latest")),
                        VhdProblem.REDIRECTED_INSIDE),
                lie("redirect to another port", raw(redirect("https://a.example:8443/")), VhdProblem.REDIRECTED_INSIDE),
                lie("redirect to a file", raw(redirect("file:///etc/passwd")), VhdProblem.REDIRECTED_INSIDE),
                lie(
                        "redirect to a name inside",
                        raw(redirect("https://" + RawTlsServer.INSIDE + "/")),
                        VhdProblem.REDIRECTED),
                lie("redirect to itself", raw(redirect("/vhds/disk.vhd?sp=rl&sig=secret")), VhdProblem.REDIRECT_LOOP),
                lie("redirect elsewhere", raw(redirect("/elsewhere.vhd")), VhdProblem.REDIRECTED),
                lie(
                        "redirect to nowhere",
                        raw("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
                        VhdProblem.REDIRECTED),
                lie("500 for ever", raw(status("500 Internal Server Error")), VhdProblem.SERVER_BUSY),
                lie("503", raw(status("503 Server Busy")), VhdProblem.SERVER_BUSY),
                lie("429", raw(status("429 Too Many Requests")), VhdProblem.SERVER_BUSY),
                lie("418", raw(status("418 Teapot")), VhdProblem.UNEXPECTED_STATUS),
                lie("416", raw(status("416 Range Not Satisfiable")), VhdProblem.UNEXPECTED_STATUS),
                lie(
                        "empty by its own word",
                        raw("HTTP/1.1 416 X\r\nContent-Range: bytes */0\r\nContent-Length: 0\r\n\r\n"),
                        VhdProblem.EMPTY),
                lie("404", raw(status("404 Not Found")), VhdProblem.NOT_FOUND),
                lie("404, container", coded("404 Not Found", "ContainerNotFound"), VhdProblem.NO_CONTAINER),
                lie("409, archived", coded("409 Conflict", "BlobArchived"), VhdProblem.ARCHIVED),
                lie("403", raw(status("403 Forbidden")), VhdProblem.ACCESS_DENIED),
                lie("403, signature", coded("403 Forbidden", "AuthenticationFailed"), VhdProblem.SAS_WRONG),
                lie(
                        "403, permission",
                        coded("403 Forbidden", "AuthorizationPermissionMismatch"),
                        VhdProblem.SAS_NO_READ),
                lie("403, network", coded("403 Forbidden", "AuthorizationSourceIPMismatch"), VhdProblem.SAS_NETWORK),
                lie(
                        "403, script for a code",
                        coded("403 Forbidden", "<script>alert(1)</script>"),
                        VhdProblem.ACCESS_DENIED));
    }

    private Stream<Lie> ranges() {
        return Stream.of(
                lie(
                        "whole file instead of a part",
                        raw("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nwhatsup"),
                        VhdProblem.NO_RANGES),
                lie(
                        "whole endless file",
                        pouring("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"),
                        VhdProblem.NO_RANGES),
                lie("no Content-Range", raw(PART + "Content-Length: 1\r\n\r\n0"), VhdProblem.WRONG_RANGE),
                lie(
                        "garbled Content-Range",
                        raw(PART + "Content-Range: bytes=0-0/20\r\nContent-Length: 1\r\n\r\n0"),
                        VhdProblem.WRONG_RANGE),
                lie(
                        "two Content-Ranges at odds",
                        raw(
                                PART
                                        + "Content-Range: bytes 3-3/20\r\nContent-Range: bytes 0-0/20\r\nContent-Length: 1\r\n\r\n0"),
                        VhdProblem.WRONG_RANGE),
                lie(
                        "negative length",
                        raw(PART + "Content-Range: bytes 0-0/-20\r\nContent-Length: 1\r\n\r\n0"),
                        VhdProblem.WRONG_RANGE),
                lie(
                        "length without measure",
                        raw(PART + "Content-Range: bytes 0-0/99999999999999999999\r\nContent-Length: 1\r\n\r\n0"),
                        VhdProblem.WRONG_RANGE),
                lie(
                        "another range",
                        raw(PART + "Content-Range: bytes 5-5/20\r\nContent-Length: 1\r\n\r\n0"),
                        VhdProblem.WRONG_RANGE),
                lie(
                        "several ranges",
                        raw(
                                PART
                                        + "Content-Type: multipart/byteranges; boundary=B\r\nContent-Length: 60\r\n\r\n--B\r\nContent-Range: bytes 0-0/20\r\n\r\n0\r\n--B--\r\n"),
                        VhdProblem.WRONG_RANGE),
                lie(
                        "another range, later",
                        later((from, to) -> PART + range(from + 1, to + 1, DISK.length()) + "\r\n"),
                        VhdProblem.WRONG_RANGE),
                lie(
                        "gzip",
                        raw(
                                PART
                                        + "Content-Range: bytes 0-0/20\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\n0"),
                        VhdProblem.ENCODED),
                lie(
                        "br, later",
                        later((from, to) -> PART + range(from, to, DISK.length())
                                + "Content-Encoding: br\r\nContent-Length: 1\r\n\r\n0"),
                        VhdProblem.ENCODED),
                lie(
                        "more bytes than asked for",
                        raw(PART + "Content-Range: bytes 0-0/20\r\nContent-Length: 2\r\n\r\n00"),
                        VhdProblem.WRONG_BYTES),
                lie(
                        "fewer bytes than asked for",
                        later((from, to) -> PART + range(from, to, DISK.length()) + "Content-Length: 3\r\n\r\n000"),
                        VhdProblem.WRONG_BYTES),
                lie("endless chunks", chunking(), VhdProblem.WRONG_BYTES),
                lie(
                        "endless body without a length",
                        pouring(PART + "Content-Range: bytes 0-0/20\r\n\r\n"),
                        VhdProblem.WRONG_BYTES));
    }

    private Stream<Lie> endings() {
        return Stream.of(
                lie("silence", this::silent, VhdProblem.NO_ANSWER),
                lie(
                        "silence after the first answer",
                        (head, out) -> {
                            if (isFirst(head)) {
                                DISK.responder().respond(head, out);
                            } else {
                                silent(head, out);
                            }
                        },
                        VhdProblem.NO_ANSWER),
                lie(
                        "slow drip of a body",
                        (head, out) -> {
                            if (isFirst(head)) {
                                DISK.responder().respond(head, out);
                            } else {
                                drip(PART + range(0, 511, DISK.length()) + "Content-Length: 512\r\n\r\n", out);
                            }
                        },
                        VhdProblem.NO_ANSWER),
                lie("slow drip of a head", (head, out) -> drip("", out), VhdProblem.NO_ANSWER),
                lie(
                        "hangs up at once",
                        (head, out) -> {
                            throw new IOException("hang up");
                        },
                        VhdProblem.BROKEN_LINE),
                lie(
                        "cut in the middle",
                        later((from, to) -> PART + range(from, to, DISK.length()) + "Content-Length: " + (to - from + 1)
                                + "\r\n\r\n0000"),
                        VhdProblem.BROKEN_LINE),
                lie(
                        "HTTP/1.0, closed after the part",
                        (head, out) -> {
                            Matcher asked = MadeDisk.range(head);
                            long from = Long.parseLong(asked.group(1));
                            long to = Long.parseLong(asked.group(2));
                            out.write(("HTTP/1.0 206 Partial Content\r\n" + range(from, to, DISK.length()) + "\r\n")
                                    .getBytes(ISO_8859_1));
                            out.write(DISK.bytes(from, to + 1));
                            out.flush();
                            throw new IOException("hang up");
                        },
                        null));
    }

    private Stream<Lie> heads() {
        return Stream.of(
                lie(
                        "head without end",
                        (head, out) -> {
                            out.write(PART.getBytes(ISO_8859_1));
                            while (true) {
                                out.write("X-More: x\r\n".getBytes(ISO_8859_1));
                            }
                        },
                        VhdProblem.NOT_HTTP),
                lie(
                        "line without end",
                        (head, out) -> {
                            out.write((PART + "X-Long: ").getBytes(ISO_8859_1));
                            pour(out);
                        },
                        VhdProblem.NOT_HTTP),
                lie(
                        "interim answers without end",
                        (head, out) -> {
                            while (true) {
                                out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(ISO_8859_1));
                            }
                        },
                        VhdProblem.NO_ANSWER),
                lie(
                        "negative Content-Length",
                        raw(PART + "Content-Range: bytes 0-0/20\r\nContent-Length: -5\r\n\r\n0"),
                        VhdProblem.NOT_HTTP),
                lie(
                        "huge Content-Length",
                        raw(PART + "Content-Range: bytes 0-0/20\r\nContent-Length: 99999999999999999999\r\n\r\n0"),
                        VhdProblem.NOT_HTTP),
                lie(
                        "two Content-Lengths",
                        raw(PART + "Content-Range: bytes 0-0/20\r\nContent-Length: 1\r\nContent-Length: 7\r\n\r\n0"),
                        VhdProblem.NOT_HTTP),
                lie("SSH", raw("SSH-2.0-OpenSSH_9.2\r\n".repeat(20)), VhdProblem.NOT_HTTP));
    }

    private Stream<Lie> changes() {
        return Stream.of(
                lie(
                        "another length, later",
                        later((from, to) -> PART + range(from, to, DISK.length() + 1) + "Content-Length: 1\r\n\r\n0"),
                        VhdProblem.CHANGED),
                lie(
                        "another version, later",
                        later((from, to) -> PART
                                + range(from, to, DISK.length()).replace("v1", "v2") + "Content-Length: 1\r\n\r\n0"),
                        VhdProblem.CHANGED),
                lie("gone, later", later((from, to) -> status("416 Range Not Satisfiable")), VhdProblem.CHANGED),
                lie(
                        "a terabyte that is none",
                        (head, out) -> {
                            Matcher asked = MadeDisk.range(head);
                            long from = Long.parseLong(asked.group(1));
                            long to = Long.parseLong(asked.group(2));
                            out.write((PART + range(from, to, 1L << 40) + "Content-Length: " + (to - from + 1)
                                            + "\r\n\r\n")
                                    .getBytes(ISO_8859_1));
                            out.write(new byte[(int) (to - from + 1)]);
                        },
                        VhdProblem.NO_COOKIE));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void each_lie_has_its_own_clear_result(Lie lie) {
        taken.set(0);
        server.answering(counted(lie.responder));

        VhdReport report = look(Duration.ofSeconds(20), List.of()).once(URL, DiskKind.DATA, Optional.empty());

        assertThat(report.problems()).isEqualTo(lie.problem == null ? List.of() : List.of(lie.problem));
        assertThat(taken.get()).as("bytes that went out").isLessThan(TAKEN_MAX);
        mostTaken = Math.max(mostTaken, taken.get());
        if (lie.problem == null) {
            passedOver.add(lie.name);
        } else {
            results.merge(lie.problem, 1, Integer::sum);
        }
    }

    @Test
    void a_server_that_fails_and_then_is_fine_is_asked_again() {
        var asked = new AtomicInteger();
        server.answering((head, out) -> {
            if (asked.incrementAndGet() == 1) {
                out.write(status("500 Internal Server Error").getBytes(ISO_8859_1));
            } else {
                DISK.responder().respond(head, out);
            }
        });
        var look = look(Duration.ofSeconds(20), List.of(Duration.ofMillis(1)));
        assertThat(look.persistently(URL, DiskKind.DATA, Optional.empty()).isSound())
                .isTrue();
        assertThat(asked.get()).as("the failed one, and a whole look").isEqualTo(4);
    }

    @Test
    void a_server_that_keeps_failing_is_left_alone_after_the_last_try() {
        server.answering(raw(status("500 Internal Server Error")));
        var look = look(Duration.ofSeconds(20), List.of(Duration.ofMillis(1), Duration.ofMillis(1)));
        assertThat(look.persistently(URL, DiskKind.DATA, Optional.empty()).problems())
                .containsExactly(VhdProblem.SERVER_BUSY);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void what_lasts_is_asked_once() {
        server.answering(raw(status("404 Not Found")));
        var look = look(Duration.ofSeconds(20), List.of(Duration.ofMillis(1)));
        assertThat(look.persistently(URL, DiskKind.DATA, Optional.empty()).problems())
                .containsExactly(VhdProblem.NOT_FOUND);
        assertThat(server.requests()).hasSize(1);
    }

    /** Each request keeps within its own time; all of them together must not add up either. */
    @Test
    void a_look_ends_at_its_own_limit_even_where_no_request_reaches_its() {
        outbound.close();
        outbound = server.outbound(Duration.ofMinutes(5), Duration.ofMinutes(5));
        server.answering(this::silent);
        VhdReport report = look(Duration.ofMillis(300), List.of()).once(URL, DiskKind.DATA, Optional.empty());
        assertThat(report.problems()).containsExactly(VhdProblem.NO_ANSWER);
    }

    @Test
    @Asvs("1.4.3")
    void what_has_no_end_leaves_nothing_in_memory() {
        List<Responder> endless =
                List.of(pouring("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"), chunking(), (head, out) -> {
                    out.write((PART + "X-Long: ").getBytes(ISO_8859_1));
                    pour(out);
                });
        look(endless);
        long before = usedHeap();
        taken.set(0);
        for (int round = 0; round < ROUNDS; round++) {
            look(endless);
        }
        long grown = usedHeap() - before;
        assertThat(taken.get()).isLessThan(ROUNDS * endless.size() * TAKEN_MAX);
        assertThat(grown).as("bytes kept").isLessThan(16 * MIB);
        Evidence.note(
                LyingServersTest.class,
                "%d endless answers cut off, %d MiB of them sent; heap changed by %d KiB"
                        .formatted(ROUNDS * endless.size(), taken.get() >> 20, grown >> 10));
    }

    private void look(List<Responder> endless) {
        for (Responder responder : endless) {
            server.answering(counted(responder));
            VhdReport report = look(Duration.ofSeconds(20), List.of()).once(URL, DiskKind.DATA, Optional.empty());
            assertThat(report.isSound()).isFalse();
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private DiskLook look(Duration patience, List<Duration> pauses) {
        return new DiskLook(outbound, OnlyLimits.of(VhdLimits.REAL), Clock.systemUTC(), patience, pauses);
    }

    private static Lie lie(String name, Responder responder, VhdProblem problem) {
        return new Lie(name, responder, problem);
    }

    private static Responder raw(String answer) {
        return (head, out) -> out.write(answer.getBytes(ISO_8859_1));
    }

    private static Responder coded(String status, String code) {
        return raw("HTTP/1.1 " + status + "\r\nx-ms-error-code: " + code + "\r\nContent-Length: 0\r\n\r\n");
    }

    private static String status(String status) {
        return "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static String redirect(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static String range(long from, long to, long length) {
        return "Content-Range: bytes %d-%d/%d\r\nETag: \"v1\"\r\n".formatted(from, to, length);
    }

    /** Honest at first, and then this, after which it hangs up. */
    private interface Later {
        String answer(long from, long to);
    }

    private static Responder later(Later lie) {
        return (head, out) -> {
            if (isFirst(head)) {
                DISK.responder().respond(head, out);
                return;
            }
            Matcher asked = MadeDisk.range(head);
            out.write(lie.answer(Long.parseLong(asked.group(1)), Long.parseLong(asked.group(2)))
                    .getBytes(ISO_8859_1));
            out.flush();
            throw new IOException("hang up");
        };
    }

    private static boolean isFirst(List<String> head) {
        return head.contains("Range: bytes=0-0");
    }

    private static Responder pouring(String head) {
        return (asked, out) -> {
            out.write(head.getBytes(ISO_8859_1));
            pour(out);
        };
    }

    private static void pour(OutputStream out) throws IOException {
        byte[] much = new byte[65_536];
        Arrays.fill(much, (byte) 'x');
        while (true) {
            out.write(much);
        }
    }

    private static Responder chunking() {
        return (head, out) -> {
            out.write(
                    (PART + "Content-Range: bytes 0-0/20\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(ISO_8859_1));
            while (true) {
                out.write(("4000\r\n" + "x".repeat(0x4000) + "\r\n").getBytes(ISO_8859_1));
            }
        };
    }

    /** One byte every tenth of a second: never silent for long, never done. */
    private void drip(String head, OutputStream out) throws IOException {
        out.write(head.getBytes(ISO_8859_1));
        while (!waited(100)) {
            out.write('H');
            out.flush();
        }
    }

    private void silent(List<String> head, OutputStream out) throws IOException {
        waited(20_000);
    }

    /** Whether the tests ended meanwhile. */
    private boolean waited(long millis) throws IOException {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Responder counted(Responder responder) {
        return (head, out) -> responder.respond(head, new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes) throws IOException {
                out.write(bytes);
                taken.addAndGet(bytes.length);
            }

            @Override
            public void write(int one) throws IOException {
                out.write(one);
                taken.incrementAndGet();
            }
        });
    }
}
