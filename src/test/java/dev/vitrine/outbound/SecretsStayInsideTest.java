package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.vitrine.shared.SecretText;
import dev.vitrine.testing.Asvs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Asvs("13.3.1")
class SecretsStayInsideTest {
    private static final String MARK = "c2lnbmF0dXJlLW1hcms";
    private static final SecretUrl URL =
            SecretUrl.parse("https://" + RawTlsServer.HOST + "/vhds/disk.vhd?sp=rl&sig=" + MARK);

    @TempDir
    Path directory;

    private final Recorder recorder = new Recorder();
    private Level before;

    @BeforeEach
    void log_everything() {
        before = root().getLevel();
        root().setLevel(Level.TRACE);
        logger("org.apache.hc").setLevel(Level.TRACE);
        logger("org.apache.hc.client5.http.wire").setLevel(Level.TRACE);
        recorder.start();
        root().addAppender(recorder);
    }

    @AfterEach
    void log_as_before() {
        root().detachAppender(recorder);
        root().setLevel(before);
        logger("org.apache.hc").setLevel(null);
        logger("org.apache.hc.client5.http.wire").setLevel(null);
    }

    @Test
    void a_secret_address_masks_its_query() {
        assertThat(URL).hasToString("https://files.vitrine.example/vhds/disk.vhd?••••");
        assertThat(URL.address()).isEqualTo("https://files.vitrine.example/vhds/disk.vhd");
        assertThat(SecretUrl.of("https://a.example/b.vhd", new SecretText("sig=" + MARK)))
                .hasToString("https://a.example/b.vhd?••••");
        assertThat(SecretUrl.parse("https://user:" + MARK + "@a.example/b.vhd"))
                .hasToString("https://••••@a.example/b.vhd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-0/20\r\nContent-Length: 1\r\n\r\n0",
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: /vhds/disk.vhd?sig=" + MARK + "\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 sig=" + MARK + "\r\n\r\n",
                "HTTP/1.1 206 OK\r\nsig=" + MARK + "\r\n\r\n",
                "HTTP/1.1 206 OK\r\nContent-Range: bytes sig=" + MARK + "\r\n\r\n",
                ""
            })
    void neither_logs_nor_exceptions_hold_a_signature(String answer) throws IOException {
        try (var server = new RawTlsServer(directory);
                var outbound = new Outbound(server.settings())) {
            server.answering((head, out) -> {
                out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
                if (!answer.contains("Content-Length")) {
                    out.flush();
                    throw new IOException("hang up");
                }
            });
            Throwable failure = catchThrowable(() -> outbound.open(URL));

            assertThat(server.requests().toString()).as("the server did get it").contains(MARK);
            assertThat(stackTrace(failure)).doesNotContain(MARK);
        }
        assertThat(recorder.lines()).noneMatch(line -> line.contains(MARK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://files.vitrine.example/a?sig=" + MARK,
                "https://files.vitrine.example/a b?sig=" + MARK,
                "https://files.vitrine.example/a?sig=%zz" + MARK,
                "https://127.0.0.1/a?sig=" + MARK,
                "http://files.vitrine.example/a?sig=" + MARK,
                MARK
            })
    void a_refusal_does_not_quote_what_it_refuses(String url) throws IOException {
        try (var server = new RawTlsServer(directory);
                var outbound = new Outbound(server.settings())) {
            Throwable refusal = catchThrowable(() -> outbound.open(SecretUrl.parse(url)));
            assertThat(refusal).isInstanceOf(OutboundException.class);
            assertThat(stackTrace(refusal)).doesNotContain(MARK);
        }
        assertThat(recorder.lines()).noneMatch(line -> line.contains(MARK));
    }

    /** Without the filter this very test would see the signature: the client does write it at DEBUG. */
    @Test
    void the_filter_is_what_keeps_it_out() {
        Logger wire = logger("org.apache.hc.client5.http.wire");
        ((LoggerContext) LoggerFactory.getILoggerFactory()).resetTurboFilterList();
        assertThat(wire.isDebugEnabled()).isTrue();
        QuietWire.hold();
        assertThat(wire.isDebugEnabled()).isFalse();
        assertThat(wire.isInfoEnabled()).isTrue();
        assertThat(logger("com.example.other").isDebugEnabled()).isTrue();
    }

    private static String stackTrace(Throwable failure) {
        if (failure == null) {
            return "";
        }
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Logger root() {
        return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** Keeps what was logged, with the text of exceptions. */
    private static final class Recorder extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage()));
        }

        List<String> lines() {
            return lines;
        }
    }
}
