package dev.vitrine.asvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.asvs.Wire.Answer;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Plan;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * As an operator runs it: people come by https to a proxy that the application knows, and the database may go away. Costs
 * an application of its own.
 */
@VitrineTest(
        properties = {
            "vitrine.marketplace.public-url=https://portal.vitrine.example",
            "vitrine.trusted-proxies=127.0.0.1, 10.1.0.0/16, ::1",
            "vitrine.data-dir=target/operation-data",
            "spring.datasource.hikari.connection-timeout=1000",
            "spring.datasource.hikari.maximum-pool-size=5"
        })
@ContextConfiguration(initializers = CuttableLine.class)
class AsvsOperationTest {
    private static final Pattern SESSION = Pattern.compile("__Host-vitrine=([^;]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String HOST = "Host: portal.vitrine.example";
    private static final String BY_TLS = "X-Forwarded-Proto: https";

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final JdbcTemplate database;
    private final Wire wire;

    AsvsOperationTest(
            ApplicationContext application,
            World world,
            Offers offers,
            JdbcTemplate database,
            @LocalServerPort int port) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.database = database;
        wire = new Wire(port);
    }

    @AfterEach
    void mend() {
        CuttableLine.mend();
    }

    private Answer get(String address, String... headers) {
        return wire.get(
                address,
                Stream.concat(Stream.of(HOST, BY_TLS), Arrays.stream(headers)).toArray(String[]::new));
    }

    private static String cookie(Answer answer) {
        var cookie = SESSION.matcher(String.join(" ", answer.all("set-cookie")));
        assertThat(cookie.find()).as("a cookie in %s", answer.headers()).isTrue();
        return "Cookie: __Host-vitrine=" + cookie.group(1);
    }

    private Answer signIn(Somebody person, String... headers) {
        var page = get("/login", headers);
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(person.mail(), World.PASSWORD.reveal().replace(' ', '+'), token.group(1));
        var lines = new ArrayList<>(List.of(
                HOST,
                BY_TLS,
                cookie(page),
                "Content-Type: application/x-www-form-urlencoded",
                "Origin: https://portal.vitrine.example"));
        lines.addAll(List.of(headers));
        return wire.send("POST", "/login", form, lines.toArray(String[]::new));
    }

    @Test
    @Asvs({"3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.4.1"})
    void over_tls_every_cookie_is_bound_to_this_host_and_every_answer_asks_for_tls() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offer = offers.complete(publisher.id(), owner);
        var signedIn = signIn(owner);
        assertThat(signedIn.header("location")).contains("/");
        var routes = new Routes(publisher.slug(), offer.toString());
        var answers = new TreeMap<String, Answer>();
        var addresses = new ArrayList<>(routes.pages());
        addresses.addAll(routes.files(application));
        addresses.addAll(List.of(
                "/themes/vitrine.css",
                "/frontend/nothing.js",
                "/%zz",
                "//VAADIN",
                "/VAADIN",
                "/actuator/health",
                "/?v-r=init&location=&query="));
        for (var address : addresses) {
            answers.put(address + " by the owner", get(address, cookie(signedIn)));
            answers.put(address + " by a stranger", get(address));
        }
        answers.put(
                "a request of another origin", wire.send("POST", "/login", "", HOST, "Origin: https://evil.example"));
        answers.put("signing in", signedIn);
        assertThat(answers.values().stream().map(Answer::status)).contains(200, 302, 400, 403, 404);
        assertThat(answers).allSatisfy((address, answer) -> {
            assertThat(answer.all("strict-transport-security"))
                    .as(address)
                    .singleElement()
                    .asString()
                    .contains("max-age=31536000", "includeSubDomains");
            assertThat(answer.all("set-cookie"))
                    .as(address)
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-")
                            .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                            .doesNotContain("Domain"));
        });
        long cookies = answers.values().stream()
                .mapToLong(answer -> answer.all("set-cookie").size())
                .sum();
        assertThat(cookies).isGreaterThan(40);
        Evidence.note(
                AsvsOperationTest.class,
                "%d answers over TLS: %d cookies, all __Host-, Secure, HttpOnly, SameSite"
                        .formatted(answers.size(), cookies));
    }

    @Test
    @Asvs({"4.1.3", "15.3.4"})
    void a_named_proxy_is_believed_up_to_the_first_hop_that_is_none() {
        assertThat(addressOf("198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(addressOf("203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(addressOf("203.0.113.9, 198.51.100.7, 10.1.2.3")).isEqualTo("198.51.100.7");
        assertThat(addressOf("203.0.113.9, 10.2.2.3")).isEqualTo("10.2.2.3");
        assertThat(addressOf("2001:db8::7, 10.1.2.3")).isEqualTo("2001:db8::7");
        for (var nonsense : List.of("", "10.1.2.3", "localhost", "evil.example", "198.51.100.7:443", "<script>")) {
            assertThat(addressOf(nonsense)).as(nonsense).isEqualTo("127.0.0.1");
        }
    }

    private String addressOf(String forwarded) {
        var person = world.platform(PlatformRole.APPROVER);
        signIn(person, "X-Forwarded-For: " + forwarded);
        List<String> addresses = database.queryForList(
                "select address from audit_entry where chain = ? and subject = ? and action like 'signIn%'",
                String.class, new UUID(0, 0), person.id().toString());
        assertThat(addresses).hasSize(1);
        return addresses.getFirst();
    }

    @Test
    @Asvs({"16.5.1", "16.5.2", "16.5.3"})
    void without_the_database_nothing_opens_nothing_is_half_kept_and_all_goes_on_afterwards() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offer = offers.complete(publisher.id(), owner);
        var key = SectionKey.plan(ContentFixtures.HOURLY, ContentFixtures.EN);
        var draft = offers.draft(publisher.id(), owner, offer);
        var signedIn = cookie(signIn(owner));
        var form = get("/login");
        CuttableLine.cut();
        try (var log = new LogLines()) {
            for (var address :
                    List.of("/", "/p/" + publisher.slug() + "/offers", "/marketplace/fr-FR", "/marketplace/en-US")) {
                failsClosed(address, get(address, signedIn, "Accept: text/html"), log);
                failsClosed(address, get(address, signedIn, "Accept: application/json"), log);
            }
            var token = TOKEN.matcher(form.body());
            assertThat(token.find()).isTrue();
            var attempt = wire.send(
                    "POST",
                    "/login",
                    "username=%s&password=%s&_csrf=%s"
                            .formatted(owner.mail(), World.PASSWORD.reveal().replace(' ', '+'), token.group(1)),
                    HOST,
                    cookie(form),
                    "Content-Type: application/x-www-form-urlencoded");
            assertThat(attempt.header("location").orElse("")).isIn("", "/login?error");
            assertThat(get("/", cookie(form)).header("location").orElse("/login"))
                    .startsWith("/login");
            assertThat(get("/actuator/health/readiness").body()).doesNotContain("Exception", "jdbc:");
            assertThatThrownBy(() -> offers.save(publisher.id(), owner, offer, key, new Plan("Never saved", "", "")))
                    .isInstanceOf(RuntimeException.class);
        }
        CuttableLine.mend();
        Awaitility.await("the portal works again")
                .ignoreExceptions()
                .until(() -> get("/p/" + publisher.slug() + "/offers", signedIn).status() == 200);
        assertThat(offers.draft(publisher.id(), owner, offer).content()).isEqualTo(draft.content());
        assertThat(cookie(signIn(owner))).isNotEqualTo(signedIn);
    }

    private static void failsClosed(String address, Answer answer, LogLines log) {
        assertThat(answer.status()).as(address).isIn(500, 503);
        assertThat(answer.body())
                .as(address)
                .isNotEmpty()
                .doesNotContain("Exception", "\tat ", "jdbc", "Hikari", "SQL", "MariaDB");
        var reference = Pattern.compile("\\b[2-9A-HJ-NP-Z]{8}\\b").matcher(answer.body());
        assertThat(reference.find())
                .as("a reference for %s: %s", address, answer.body())
                .isTrue();
        Awaitility.await().until(() -> log.all().stream().anyMatch(line -> line.contains(reference.group())));
    }
}
