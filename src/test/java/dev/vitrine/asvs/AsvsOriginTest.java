package dev.vitrine.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.asvs.Wire.Answer;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a page of another site can make a signed-in person's browser send, cookie included. */
@VitrineTest
class AsvsOriginTest {
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    private final World world;
    private final JdbcTemplate database;
    private final int port;

    AsvsOriginTest(World world, JdbcTemplate database, @LocalServerPort int port) {
        this.world = world;
        this.database = database;
        this.port = port;
    }

    private String cookie() {
        var owner = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        visitor.signIn(owner.mail(), World.PASSWORD.reveal());
        visitor.get("/");
        return "Cookie: JSESSIONID=" + visitor.session().orElseThrow();
    }

    /** A page that has begun to work, as its script would begin it. */
    private record Begun(String cookie, String ui, String key, String pushId) {}

    private Begun begun() {
        var cookie = cookie();
        var body = new Wire(port).get("/?v-r=init&location=&query=", cookie).body();
        return new Begun(
                cookie,
                found(UI, body),
                found(KEY, body),
                found(Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\""), body));
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }

    private Answer handshake(Begun page, String origin) {
        return new Wire(port)
                .get(
                        "/VAADIN/push?v-r=push&v-uiId=" + page.ui + "&v-pushId=" + page.pushId
                                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                                + "&X-Atmosphere-Transport=websocket&X-atmo-protocol=true",
                        page.cookie,
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Sec-WebSocket-Version: 13",
                        origin);
    }

    @Test
    @Asvs("4.4.2")
    void a_web_socket_opens_for_pages_of_this_origin_alone() {
        var page = begun();
        for (var foreign : foreign()) {
            assertThat(handshake(page, foreign).status()).as(foreign).isEqualTo(403);
        }
        assertThat(handshake(page, "Origin: http://localhost:" + port).status()).isEqualTo(101);
    }

    private List<String> foreign() {
        return List.of(
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:" + (port - 1),
                "Origin: http://localhost:" + port + ".evil.example",
                "Origin: http://evil.example/localhost:" + port,
                "Origin: http://localhost:" + port + "@evil.example",
                "Origin: file://",
                "Origin: not an origin");
    }

    @Test
    @Asvs({"4.4.2", "3.4.2", "3.5.1"})
    void what_a_page_does_behind_the_scenes_is_refused_to_other_origins_and_never_shared_with_them() {
        var page = begun();
        for (var foreign : foreign()) {
            for (var address : List.of(
                    "/VAADIN/push?v-r=push&v-uiId=" + page.ui + "&v-pushId=" + page.pushId
                            + "&X-Atmosphere-Transport=long-polling",
                    "/?v-r=init&location=&query=",
                    "/?v-r=heartbeat&v-uiId=" + page.ui,
                    "/?v-r=uidl&v-uiId=" + page.ui)) {
                for (var method : List.of("GET", "POST")) {
                    var answer = new Wire(port).send(method, address, "", page.cookie, foreign);
                    assertThat(answer.status())
                            .as("%s %s %s", method, address, foreign)
                            .isEqualTo(403);
                    assertThat(answer.header("access-control-allow-origin")).isEmpty();
                    assertThat(answer.header("access-control-allow-credentials"))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @Asvs("3.5.1")
    void without_the_key_of_the_page_nothing_is_done_in_it() {
        var page = begun();
        for (var key : List.of("", "guessed", "init")) {
            var answer = new Wire(port)
                    .send(
                            "POST",
                            "/?v-r=uidl&v-uiId=" + page.ui,
                            "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
                            page.cookie,
                            "Content-Type: application/json; charset=UTF-8");
            assertThat(answer.body()).as(key).doesNotContain("\"syncId\":1");
        }
        var right = new Wire(port)
                .send(
                        "POST",
                        "/?v-r=uidl&v-uiId=" + page.ui,
                        "{\"csrfToken\":\"" + page.key + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
                        page.cookie,
                        "Content-Type: application/json; charset=UTF-8");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.body()).contains("\"syncId\":1");
    }

    @Test
    @Asvs("3.5.1")
    void another_site_signs_nobody_in_or_out_and_uploads_nothing() {
        var cookie = cookie();
        var attempts = count();
        for (var address : List.of("/login", "/logout", "/VAADIN/dynamic/resource/0/guessed/upload", "/")) {
            for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                var answer = new Wire(port)
                        .send(method, address, "username=a&password=b", cookie, "Origin: https://evil.example");
                assertThat(answer.status()).as("%s %s", method, address).isEqualTo(403);
            }
        }
        assertThat(count()).isEqualTo(attempts);
        assertThat(new Wire(port).get("/", cookie).status())
                .as("still signed in")
                .isEqualTo(200);
    }

    private long count() {
        return database.queryForList("select 1 from audit_entry where action like 'signIn%'")
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/marketplace/fr-FR",
                "/themes/vitrine.css",
                "/actuator/health",
                "/frontend/frame.js"
            })
    @Asvs("3.4.2")
    void no_origin_is_allowed_to_read(String address) {
        var answers = new ArrayList<Answer>();
        for (var origin : List.of("https://evil.example", "null", "http://localhost:" + port)) {
            answers.add(new Wire(port).get(address, "Origin: " + origin));
            answers.add(new Wire(port)
                    .send(
                            "OPTIONS",
                            address,
                            "",
                            "Origin: " + origin,
                            "Access-Control-Request-Method: POST",
                            "Access-Control-Request-Headers: X-Requested-With"));
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers())
                        .noneMatch(header -> header.getKey().startsWith("access-control-")));
    }
}
