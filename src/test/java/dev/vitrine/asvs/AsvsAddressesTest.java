package dev.vitrine.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.asvs.Wire.Answer;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where people are led to, where they are said to come from, and what their session is known by. */
@VitrineTest
class AsvsAddressesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("JSESSIONID=([^;]+)");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    /** Ways of writing another site. */
    private static final List<String> ELSEWHERE = List.of(
            "https://evil.example",
            "//evil.example",
            "///evil.example",
            "/%5cevil.example",
            "%5c%5cevil.example",
            "https:evil.example",
            "/%09/evil.example",
            "/%0d%0aLocation:%20https://evil.example",
            "%0d%0aSet-Cookie:%20a=b",
            "javascript:alert(1)");

    private final World world;
    private final JdbcTemplate database;
    private final int port;

    AsvsAddressesTest(World world, JdbcTemplate database, @LocalServerPort int port) {
        this.world = world;
        this.database = database;
        this.port = port;
    }

    /** Signs in after this was asked for, and tells where that leads. */
    private Answer signIn(Somebody person, String before, String... headers) {
        var first = new Wire(port).get(before, headers);
        var session = first.all("set-cookie").stream()
                .map(SESSION::matcher)
                .filter(cookie -> cookie.find())
                .map(cookie -> "Cookie: JSESSIONID=" + cookie.group(1))
                .findFirst()
                .orElse("Cookie: none=1");
        var page = new Wire(port).get("/login", session);
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        var cookie = SESSION.matcher(String.join(" ", page.all("set-cookie")));
        var known = cookie.find() ? "Cookie: JSESSIONID=" + cookie.group(1) : session;
        var all = new ArrayList<>(List.of(headers));
        all.add(known);
        all.add(FORM);
        return new Wire(port)
                .send(
                        "POST",
                        "/login",
                        "username=" + person.mail() + "&password="
                                + World.PASSWORD.reveal().replace(' ', '+') + "&_csrf=" + token.group(1),
                        all.toArray(String[]::new));
    }

    private static void staysHere(String asked, Answer answer) {
        assertThat(answer.headers())
                .as(asked)
                .filteredOn(header -> header.getKey().equals("location"))
                .allSatisfy(header -> assertThat(header.getValue())
                        .as(asked)
                        .matches("/(?![/\\\\]).*")
                        .doesNotContain("\r", "\n", "\\"));
        assertThat(answer.all("set-cookie")).as(asked).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    @Asvs("3.7.2")
    void nobody_is_led_to_another_site() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        for (var elsewhere : ELSEWHERE) {
            for (var name : List.of("continue", "redirect", "redirect_uri", "next", "url", "returnTo", "target")) {
                var asked = "/login?" + name + "=" + elsewhere;
                staysHere(asked, new Wire(port).get(asked));
            }
            var path = elsewhere.startsWith("/") ? elsewhere : "/" + elsewhere;
            for (var asked : List.of(path, "/marketplace/fr" + path, "/marketplace/fr?q=" + elsewhere, "/p" + path)) {
                staysHere(asked, new Wire(port).get(asked));
            }
        }
        for (var before : List.of(
                "/login?continue=//evil.example",
                "//evil.example/p",
                "/p/x?continue=https://evil.example",
                "/%5cevil.example",
                "/")) {
            var answer = signIn(person, before);
            assertThat(answer.status()).as(before).isEqualTo(302);
            staysHere(before, answer);
        }
    }

    @Test
    @Asvs({"3.7.2", "4.1.3"})
    void the_name_that_a_request_asks_for_leads_nowhere() {
        for (var asked : List.of("/", "/p/x/offers", "/marketplace", "/marketplace/fr", "/login?error", "/nothing")) {
            for (var header :
                    List.of("Host: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example")) {
                var answer = new Wire(port).get(asked, header);
                staysHere(asked, answer);
                assertThat(answer.body()).as("%s with %s", asked, header).doesNotContain("evil.example");
            }
        }
    }

    @Test
    @Asvs({"4.1.3", "15.3.4"})
    void whoever_is_no_named_proxy_is_not_believed_where_somebody_comes_from() {
        var person = world.platform(PlatformRole.APPROVER);
        var answer = signIn(
                person,
                "/",
                "X-Forwarded-For: 203.0.113.9",
                "X-Real-IP: 203.0.113.9",
                "Forwarded: for=203.0.113.9;proto=https",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Ssl: on");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("strict-transport-security")).isEmpty();
        assertThat(answer.all("set-cookie")).noneMatch(cookie -> cookie.contains("Secure"));
        List<String> addresses = database.queryForList(
                "select address from audit_entry where chain = ? and subject = ? and action like 'signIn%'",
                String.class, new UUID(0, 0), person.id().toString());
        assertThat(addresses).containsOnly("127.0.0.1");
    }

    @Test
    @Asvs({"7.2.1", "7.2.2", "7.2.3", "7.2.4"})
    void a_session_is_known_by_what_the_server_made_up_and_nobody_guesses() {
        var ids = Stream.generate(() -> new Wire(port).get("/login"))
                .limit(200)
                .map(answer -> SESSION.matcher(String.join(" ", answer.all("set-cookie"))))
                .filter(cookie -> cookie.find())
                .map(cookie -> cookie.group(1))
                .toList();
        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.matches("[0-9A-F]{32}")); // 128 bits
        for (var guessed : List.of("0".repeat(32), "guessed", ids.getFirst().toLowerCase(Locale.ROOT) + "X")) {
            var answer = new Wire(port).get("/p/x/offers", "Cookie: JSESSIONID=" + guessed);
            assertThat(answer.header("location")).as(guessed).contains("/login");
            assertThat(answer.all("set-cookie")).noneMatch(cookie -> cookie.contains(guessed));
        }
    }

    @Test
    @Asvs("7.2.4")
    void a_session_that_was_there_before_signing_in_opens_nothing_afterwards() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.session().orElseThrow();
        visitor.signIn(person.mail(), World.PASSWORD.reveal());
        assertThat(visitor.session()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(new Wire(port).get("/", "Cookie: JSESSIONID=" + before).header("location"))
                .contains("/login");
    }

    @Test
    @Asvs({"3.3.4", "14.2.1"})
    void the_session_s_id_stands_in_no_page_and_no_log_line() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        try (var log = new LogLines()) {
            var visitor = new Visitor(port);
            visitor.signIn(person.mail(), World.PASSWORD.reveal());
            var id = visitor.session().orElseThrow();
            for (var asked :
                    List.of("/", "/login", "/nothing", "/?v-r=init&location=&query=", "/marketplace/fr-FR", "/error")) {
                var answer = new Wire(port).get(asked, "Cookie: JSESSIONID=" + id);
                assertThat(answer.body()).as(asked).doesNotContain(id);
                assertThat(answer.header("location").orElse("")).as(asked).doesNotContain(id);
            }
            assertThat(log.all()).noneMatch(line -> line.contains(id) || line.contains(World.PASSWORD.reveal()));
        }
    }
}
