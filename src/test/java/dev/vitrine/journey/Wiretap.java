package dev.vitrine.journey;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketFrame;
import dev.vitrine.testing.TestMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipInputStream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads everything that leaves the application while people work, and searches it for texts that must not be there. */
final class Wiretap implements AutoCloseable {
    /** These say more than usual while this listens: what they hold would be worst in a log. */
    private static final List<String> TALKATIVE = List.of(
            "dev.vitrine",
            "org.hibernate.SQL",
            "org.hibernate.orm.jdbc.bind",
            "org.apache.hc",
            "org.springframework.mail");

    /** The same for everybody: read once. */
    private static final Pattern FIXED = Pattern.compile("/(VAADIN/(static|build|@)|frontend|themes|aura|webjars)/");

    private static final int INFLATED_MAX = 64 << 20;

    private final List<String> marks;
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> read = new ConcurrentHashMap<>();
    private final Map<String, Level> levels = new ConcurrentHashMap<>();
    private final Set<String> fixed = new HashSet<>();
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Recorder recorder = new Recorder();

    /** @param marks what must be nowhere */
    Wiretap(List<String> marks) {
        this.marks = List.copyOf(marks);
        for (String name : TALKATIVE) {
            if (logger(name).getLevel() != null) {
                levels.put(name, logger(name).getLevel());
            }
            logger(name).setLevel(Level.TRACE);
        }
        recorder.start();
        root().addAppender(recorder);
    }

    /** From now on everything that the server sends to this person is read. */
    Actor listenTo(Actor actor) {
        BrowserContext window = actor.page().context();
        windows.add(window);
        window.route("**/*", this::passOn);
        window.onPage(this::listenTo);
        listenTo(actor.page());
        return actor;
    }

    private void listenTo(Page page) {
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> search("frames", socket.url(), text(frame))));
    }

    private static String text(WebSocketFrame frame) {
        return frame.text() == null ? new String(frame.binary(), StandardCharsets.ISO_8859_1) : frame.text();
    }

    private void passOn(Route route) {
        String address = route.request().url();
        if (FIXED.matcher(address).find() && !fixed.add(address)) {
            route.resume();
            return;
        }
        var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        search("responses", address, answer.headers().toString());
        search("responses", address, answer.body());
        if (route.request().resourceType().equals("document")) {
            // The browser opens no web socket from a page that was handed to it: it fetches the page once more.
            route.resume();
        } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    /** Reads a file that this person may fetch, and what is packed in it. */
    void fetch(Actor actor, String address) {
        var answer = actor.page().request().get(address);
        if (!answer.ok()) {
            throw new IllegalStateException(address + ": " + answer.status());
        }
        file(address, answer.body());
    }

    /** Reads a file that somebody was given, and what is packed in it. */
    void file(String name, byte[] bytes) {
        search("files", name, bytes);
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    search("files", name + "!" + entry.getName(), zip.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the page shows and holds at this moment, values of fields included. */
    void look(Actor actor) {
        search("pages", actor.page().url(), actor.page().content());
        search(
                "pages",
                actor.page().url(),
                String.valueOf(
                        actor.page()
                                .evaluate(
                                        "() => [...document.querySelectorAll('input, textarea')].map(i => i.value).join(' ')"
                                                + " + JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) + location.href")));
    }

    /** Reads every text and every block of bytes in the database, as it is and inflated. */
    void database(JdbcTemplate jdbc) {
        var columns = jdbc.queryForList("""
                SELECT table_name AS t, column_name AS c FROM information_schema.columns
                WHERE table_schema = database()
                  AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'tinytext',
                                    'blob', 'mediumblob', 'longblob', 'tinyblob', 'binary', 'varbinary', 'json')
                """);
        for (var column : columns) {
            String name = column.get("t") + "." + column.get("c");
            count("columns");
            jdbc.query(
                    "SELECT CAST(`%s` AS BINARY) FROM `%s` WHERE `%s` IS NOT NULL"
                            .formatted(column.get("c"), column.get("t"), column.get("c")),
                    row -> {
                        byte[] bytes = Objects.requireNonNull(row.getBytes(1));
                        search("values", name, bytes);
                        search("values", name, inflated(bytes));
                    });
        }
    }

    /** Reads every mail that has arrived. */
    void mails() {
        TestMail.all().forEach(mail -> search("mails", "mail", mail));
    }

    /** Where a mark was found; empty when nothing leaked. */
    List<String> found() {
        return List.copyOf(found);
    }

    int read(String kind) {
        return read.getOrDefault(kind, new AtomicInteger()).get();
    }

    private void search(String kind, String where, byte[] bytes) {
        search(kind, where, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private void search(String kind, String where, String text) {
        count(kind);
        for (String mark : marks) {
            if (text.contains(mark)) {
                int at = text.indexOf(mark);
                found.add(kind + ": " + where + ": " + text.substring(Math.max(0, at - 150), at));
            }
        }
    }

    private void count(String kind) {
        read.computeIfAbsent(kind, k -> new AtomicInteger()).incrementAndGet();
    }

    private static byte[] inflated(byte[] bytes) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            var parts = new ArrayList<byte[]>();
            var buffer = new byte[65_536];
            int size = 0;
            for (int step = inflater.inflate(buffer);
                    step > 0 && size < INFLATED_MAX;
                    step = inflater.inflate(buffer)) {
                parts.add(Arrays.copyOf(buffer, step));
                size += step;
            }
            var all = ByteBuffer.allocate(size);
            parts.forEach(all::put);
            return all.array();
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::unrouteAll);
        root().detachAppender(recorder);
        TALKATIVE.forEach(name -> logger(name).setLevel(levels.get(name)));
    }

    private static Logger root() {
        return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** Searches each line while it is logged, with the text of exceptions. */
    private final class Recorder extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            search("log lines", event.getLoggerName(), event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                search("log lines", event.getLoggerName(), ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }
}
