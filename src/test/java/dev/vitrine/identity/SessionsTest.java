package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.store.AccessRows;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sessions over HTTP. That time goes by is written into the row of the session, which is all that is asked: for it the
 * clock has moved.
 */
@VitrineTest
class SessionsTest {
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final String SHOW_SIGN_IN = """
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":"login","query":"","appShellTitle":"",
             "historyState":{"idx":0},"trigger":""}}""";

    private final World world;
    private final PersonSessions sessions;
    private final Registration registration;
    private final SystemWork work;
    private final AccessRows access;
    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    SessionsTest(
            World world,
            PersonSessions sessions,
            Registration registration,
            SystemWork work,
            AccessRows access,
            JdbcTemplate database) {
        this.world = world;
        this.sessions = sessions;
        this.registration = registration;
        this.work = work;
        this.access = access;
        this.database = database;
    }

    @BeforeEach
    void this_address_starts_afresh() {
        database.update("delete from sign_in_attempt");
    }

    @Test
    void a_session_is_written_down_with_its_beginning_its_address_and_its_browser() {
        var person = world.nobody();
        signedIn(person);
        var row = database.queryForMap(
                "select address, browser, ended_at from person_session where person_id = ?",
                person.id().value());
        assertThat(row).containsEntry("address", "127.0.0.1").containsEntry("browser", "Firefox, Linux");
        assertThat(row.get("ended_at")).isNull();
    }

    @Test
    void the_session_is_asked_in_the_round_trip_that_asks_what_the_person_is() {
        var person = world.platform(PlatformRole.APPROVER);
        signedIn(person);
        var id = session(person);
        var statements =
                CountedStatements.of(() -> assertThat(access.of(person.id().value(), id))
                        .extracting(AccessRows.Row::kind)
                        .contains(AccessRows.Kind.PERSON, AccessRows.Kind.PLATFORM, AccessRows.Kind.SESSION));
        assertThat(statements).hasSize(1);
        Evidence.note(SessionsTest.class, "access and session of a request: " + statements.size() + " statement");
    }

    @Test
    @Asvs("7.3.1")
    void heartbeats_push_and_polling_keep_nobody_signed_in() {
        var person = world.nobody();
        var visitor = signedIn(person);
        for (int minute = 1; minute <= 30; minute++) {
            age(person, Duration.ofMinutes(1));
            visitor.post("/?v-r=heartbeat&v-uiId=0", Map.of());
            visitor.get("/?v-r=push&v-uiId=0");
            visitor.post("/?v-r=uidl&v-uiId=0", Map.of());
            visitor.send(visitor.request("/p/contoso/pictures/x")
                    .header("Sec-Fetch-Mode", "no-cors")
                    .GET()
                    .build());
        }
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    @Asvs("7.3.2")
    void who_opens_pages_all_day_is_out_at_the_longest() {
        var person = world.nobody();
        var visitor = signedIn(person);
        for (int turn = 0; turn < 36; turn++) {
            assertThat(visitor.get("/").statusCode()).as("turn " + turn).isEqualTo(200);
            age(person, Duration.ofMinutes(20));
        }
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void activity_is_written_once_a_minute() {
        var person = world.nobody();
        var visitor = signedIn(person);
        var before = activeAt(person);
        visitor.get("/");
        assertThat(activeAt(person)).isEqualTo(before);
        age(person, Duration.ofMinutes(1));
        visitor.get("/");
        assertThat(activeAt(person)).isNotEqualTo(before);
    }

    @Test
    void a_session_ended_by_another_node_ends_with_the_next_request() {
        var person = world.nobody();
        var visitor = signedIn(person);
        database.update(
                "update person_session set ended_at = now(6), ended = 'ELSEWHERE' where person_id = ?",
                person.id().value());
        var before = visitor.session();
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
        assertThat(visitor.session()).isNotEqualTo(before);
    }

    @Test
    @Asvs("7.4.3")
    void all_other_sessions_are_ended_and_the_present_one_is_not() {
        var person = world.nobody();
        var one = signedIn(person);
        var other = signedIn(person);
        var third = signedIn(world.nobody());
        assertThat(world.as(person, () -> sessions.endOthers(person.id(), SessionEnd.CHANGED)))
                .as("this thread works for none of them")
                .isEqualTo(2);
        assertThat(target(one.get("/"))).isEqualTo("/login");
        assertThat(target(other.get("/"))).isEqualTo("/login");
        assertThat(third.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    @Asvs("7.4.2")
    void the_next_call_of_a_disabled_persons_page_is_refused() {
        var person = world.nobody();
        var visitor = signedIn(person);
        var page = visitor.get("/?v-r=init&location=&query=");
        assertThat(page.statusCode()).isEqualTo(200);
        work.run("test", () -> registration.disable(person.id()));
        var answer = rpc(visitor, page.body());
        assertThat(answer.body()).contains("sessionExpired");
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    @Asvs("7.4.1")
    void a_call_sent_again_with_the_id_of_an_ended_session_is_refused() {
        var person = world.nobody();
        var visitor = signedIn(person);
        var page = visitor.get("/?v-r=init&location=&query=");
        var stolen = visitor.session().orElseThrow();
        assertThat(rpc(visitor, page.body()).body()).doesNotContain("sessionExpired");
        sessions.endAll(person.id(), SessionEnd.ELSEWHERE);
        var thief = new Visitor(port);
        var answer = thief.send(call(thief, page.body())
                .header("Cookie", "JSESSIONID=" + stolen)
                .build());
        assertThat(answer.body()).contains("sessionExpired");
    }

    @Test
    @Asvs({"7.2.1", "7.2.2", "7.2.3"})
    void ids_are_long_and_a_guessed_one_opens_nothing() {
        var visitor = signedIn(world.nobody());
        assertThat(visitor.session().orElseThrow()).matches("[0-9A-F]{32,}");
        var guesser = new Visitor(port);
        for (var id :
                new String[] {"0".repeat(32), visitor.session().orElseThrow().substring(1) + "0", "x"}) {
            var answer = guesser.send(guesser.request("/")
                    .header("Cookie", "JSESSIONID=" + id)
                    .GET()
                    .build());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.body()).doesNotContain("v-frame");
        }
    }

    @Test
    @Asvs("7.2.4")
    void an_id_from_before_signing_in_is_worth_nothing_afterwards() {
        var person = world.nobody();
        var visitor = new Visitor(port);
        visitor.get("/login");
        var planted = visitor.session().orElseThrow();
        visitor.signIn(person.mail(), World.PASSWORD.reveal());
        var planter = new Visitor(port);
        for (var path : new String[] {"/", "/?v-r=push&v-uiId=0", "/?v-r=init&location=&query="}) {
            var answer = planter.send(planter.request(path)
                    .header("Cookie", "JSESSIONID=" + planted)
                    .GET()
                    .build());
            assertThat(answer.body()).as(path).doesNotContain("v-frame", person.mail());
        }
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void after_signing_in_again_one_is_where_one_was_and_nowhere_else() {
        var person = world.nobody();
        var visitor = signedIn(person);
        age(person, Duration.ofMinutes(31));
        assertThat(target(visitor.get("/?highlight=1"))).isEqualTo("/login");
        assertThat(target(visitor.signIn(person.mail(), World.PASSWORD.reveal())))
                .startsWith("/?highlight=1");
    }

    @Test
    void a_call_that_finds_its_session_over_leaves_the_cookie_alone_and_the_page_that_follows_says_why() {
        var person = world.speaking(Locale.FRENCH);
        var visitor = signedIn(person);
        var page = visitor.get("/?v-r=init&location=&query=");
        var cookie = visitor.session();
        age(person, Duration.ofMinutes(31));
        assertThat(rpc(visitor, page.body()).body()).contains("sessionExpired");
        for (var path : List.of("/VAADIN/push?v-r=push&v-uiId=0", "/?v-r=uidl&v-uiId=0", "/?v-r=heartbeat&v-uiId=0")) {
            visitor.post(path, Map.of());
            assertThat(visitor.session()).as(path).isEqualTo(cookie);
        }

        assertThat(target(visitor.get("/?highlight=2"))).isEqualTo("/login");
        assertThat(signInPage(visitor)).contains("Vous avez été déconnecté après 30 minutes sans activité.");
        assertThat(signInPage(visitor)).as("loaded again").contains("après 30 minutes");
        assertThat(target(visitor.signIn(person.mail(), World.PASSWORD.reveal())))
                .startsWith("/?highlight=2");
        visitor.get("/");
        visitor.signOut();
        assertThat(signInPage(visitor)).contains("Cumulia").doesNotContain("30 minutes");
    }

    @Test
    void whatever_ended_a_session_and_whichever_call_of_the_page_found_it_the_sign_in_page_says_why() {
        Map<SessionEnd, Consumer<Somebody>> ends = new EnumMap<>(Map.of(
                SessionEnd.LONGEST,
                person -> database.update(
                        "update person_session set started_at = started_at - interval 13 hour where person_id = ?",
                        person.id().value()),
                SessionEnd.ELSEWHERE,
                person -> sessions.endAll(person.id(), SessionEnd.ELSEWHERE),
                SessionEnd.CHANGED,
                person -> sessions.endAll(person.id(), SessionEnd.CHANGED),
                SessionEnd.DISABLED,
                person -> work.run("test", () -> registration.disable(person.id()))));
        Map<SessionEnd, String> words = Map.of(
                SessionEnd.LONGEST, "as long as a session may last",
                SessionEnd.ELSEWHERE, "This session was ended from another one",
                SessionEnd.CHANGED, "What you sign in with was changed",
                SessionEnd.DISABLED, "Your access was ended");
        ends.forEach((why, end) -> {
            for (boolean pushed : List.of(false, true)) {
                var person = world.nobody();
                var visitor = signedIn(person);
                var page = visitor.get("/?v-r=init&location=&query=").body();
                end.accept(person);
                var found = pushed
                        ? visitor.post("/VAADIN/push?v-r=push&v-uiId=" + window(page), Map.of())
                        : rpc(visitor, page);
                assertThat(found.body()).as(why.name()).doesNotContain(person.mail());
                assertThat(target(visitor.get("/me/sessions"))).isEqualTo("/login");
                assertThat(signInPage(visitor))
                        .as(why + (pushed ? " by push" : ""))
                        .contains(words.get(why));
            }
        });
    }

    @Test
    void windows_that_ask_at_once_are_all_told_that_it_is_over() throws Exception {
        var person = world.nobody();
        var visitor = signedIn(person);
        var cookie = visitor.session().orElseThrow();
        assertThat(world.as(person, () -> sessions.endOthers(person.id(), SessionEnd.ELSEWHERE)))
                .isEqualTo(1);
        Callable<String> window = () -> {
            var alone = new Visitor(port);
            alone.cookie(cookie);
            assertThat(target(alone.get("/me/sessions"))).isEqualTo("/login");
            return signInPage(alone);
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var told : threads.invokeAll(Collections.nCopies(8, window))) {
                assertThat(told.get()).contains("This session was ended from another one");
            }
        }
    }

    @Test
    void a_cookie_that_was_never_a_session_of_ours_is_told_nothing() {
        var stranger = new Visitor(port);
        stranger.cookie("0".repeat(32));
        assertThat(target(stranger.get("/me/sessions"))).isEqualTo("/login");
        assertThat(signInPage(stranger)).contains("Cumulia").doesNotContain("ended", "without work");
    }

    @Test
    void what_has_been_over_for_a_day_is_forgotten() {
        var person = world.nobody();
        signedIn(person);
        age(person, Duration.ofHours(35));
        sessions.tidy();
        assertThat(session(person)).isNotNull();
        age(person, Duration.ofHours(2));
        sessions.tidy();
        assertThat(database.queryForList(
                        "select id from person_session where person_id = ?",
                        person.id().value()))
                .isEmpty();
    }

    private Visitor signedIn(Somebody person) {
        var visitor = new Visitor(port);
        visitor.signIn(person.mail(), World.PASSWORD.reveal());
        var home = visitor.send(visitor.request("/")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .GET()
                .build());
        assertThat(home.statusCode()).isEqualTo(200);
        return visitor;
    }

    private UUID session(Somebody person) {
        return database.queryForObject(
                "select id from person_session where person_id = ?",
                UUID.class,
                person.id().value());
    }

    private String activeAt(Somebody person) {
        return database.queryForObject(
                "select active_at from person_session where person_id = ?",
                String.class,
                person.id().value());
    }

    private void age(Somebody person, Duration by) {
        database.update(
                "update person_session set started_at = started_at - interval ? second,"
                        + " active_at = active_at - interval ? second where person_id = ?",
                by.toSeconds(),
                by.toSeconds(),
                person.id().value());
    }

    private HttpResponse<String> rpc(Visitor visitor, String page) {
        return visitor.send(call(visitor, page).build());
    }

    /** What the page asks when nothing but its being there is told. */
    private static HttpRequest.Builder call(Visitor visitor, String page) {
        return call(visitor, page, "");
    }

    private static HttpRequest.Builder call(Visitor visitor, String page, String events) {
        var key = KEY.matcher(page);
        assertThat(key.find()).as("the page's own token").isTrue();
        return visitor.request("/?v-r=uidl&v-uiId=" + window(page))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + key.group(1) + "\",\"rpc\":[" + events
                        + "],\"syncId\":0,\"clientId\":0}"));
    }

    /** What the sign-in page is made of, as its browser gets it. */
    private static String signInPage(Visitor visitor) {
        var page = visitor.get("/?v-r=init&location=login&query=").body();
        return visitor.send(call(visitor, page, SHOW_SIGN_IN).build()).body();
    }

    private static String window(String page) {
        var id = WINDOW.matcher(page);
        assertThat(id.find()).as("the number of the window").isTrue();
        return id.group(1);
    }

    private static String target(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var uri = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(uri.getHost()).isIn(null, "localhost");
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
