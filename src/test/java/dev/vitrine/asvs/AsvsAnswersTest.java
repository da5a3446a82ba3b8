package dev.vitrine.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.asvs.Wire.Answer;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are refused, or cannot be read at all: what comes back says nothing of the cause. */
@VitrineTest
class AsvsAnswersTest {
    private static final Pattern REFERENCE = Pattern.compile("\\b[2-9A-HJ-NP-Z]{8}\\b");
    private static final List<String> ACCEPTS =
            List.of("text/html", "application/json", "text/plain", "*/*", "image/png");

    private final int port;

    AsvsAnswersTest(@LocalServerPort int port) {
        this.port = port;
    }

    /** Request line and a header, and the answers that are right. */
    private record Bad(String method, String address, String header, List<Integer> right) {}

    private static final List<Bad> BAD = List.of(
            new Bad("GET", "/%zz", "", List.of(400)),
            new Bad("GET", "/%252e%252e/x", "", List.of(400)),
            new Bad("GET", "/themes/..%2fapplication.yml", "", List.of(400)),
            new Bad("GET", "/themes/%2e%2e/application.yml", "", List.of(400)),
            new Bad("GET", "//VAADIN", "", List.of(400)),
            new Bad("GET", "/VAADIN;x", "", List.of(400)),
            new Bad("GET", "/marketplace/;jsessionid=guessed", "", List.of(400)),
            new Bad("GET", "/VAADIN", "", List.of(404)),
            new Bad("GET", "/frontend/nothing.js", "", List.of(404)),
            new Bad("GET", "/themes/nothing.css", "", List.of(404)),
            new Bad("GET", "/marketplace/fr-FR?q=%zz", "", List.of(400)),
            new Bad("GET", "/marketplace/fr-FR?q=%c3%28", "", List.of(200, 400)),
            new Bad("TRACE", "/login", "", List.of(405)),
            new Bad("TRACK", "/login", "", List.of(400, 405)),
            new Bad("DEBUG", "/login", "", List.of(400, 405)),
            new Bad("GET", "/login", "X-Large: " + "a".repeat(20_000), List.of(400, 431)),
            new Bad("GET", "/" + "a".repeat(20_000), "", List.of(400, 414)),
            new Bad("GET", "/login", "Host: two hosts", List.of(400)),
            new Bad("POST", "/login", "Origin: https://evil.example", List.of(403)));

    @Test
    @Asvs({"16.5.1", "13.4.2"})
    void what_is_refused_has_a_reference_that_the_log_knows_and_no_word_of_the_cause() {
        int answers = 0;
        for (var bad : BAD) {
            for (var accept : ACCEPTS) {
                try (var log = new LogLines()) {
                    var answer = send(bad, "Accept: " + accept);
                    assertThat(bad.right).as("%s", bad).contains(answer.status());
                    if (answer.status() >= 400) {
                        saysNothing(bad, answer);
                        if (!answer.body().isEmpty()) {
                            isKnown(bad, answer, log);
                        }
                    }
                    answers++;
                }
            }
        }
        Evidence.note(AsvsAnswersTest.class, answers + " bad requests answered without a word of the cause");
    }

    private Answer send(Bad bad, String... more) {
        var headers = Stream.concat(Stream.of(more), Stream.of(bad.header).filter(line -> !line.isEmpty()));
        return new Wire(port).send(bad.method, bad.address, "", headers.toArray(String[]::new));
    }

    private static void saysNothing(Bad bad, Answer answer) {
        assertThat(answer.body())
                .as("%s", bad)
                .doesNotContain("Exception", "\tat ", "java.", "org.", "Tomcat", "Spring", "Vaadin", "Whitelabel");
        assertThat(answer.header("server")).as("%s", bad).isEmpty();
        assertThat(answer.header("x-powered-by")).as("%s", bad).isEmpty();
        assertThat(answer.all("set-cookie")).as("%s", bad).allMatch(cookie -> bad.right.contains(404));
    }

    private static void isKnown(Bad bad, Answer answer, LogLines log) {
        var reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find())
                .as("%s has a reference: %s", bad, answer.body())
                .isTrue();
        Awaitility.await(reference.group() + " is in the log")
                .until(() -> log.all().stream().anyMatch(line -> line.contains(reference.group())));
        assertThat(log.all()).noneMatch(line -> line.contains(bad.address));
    }

    @Test
    @Asvs({"3.4.3", "3.4.4", "3.4.5", "3.4.6"})
    void what_is_refused_is_protected_too() {
        for (var bad : BAD) {
            var answer = send(bad);
            assertThat(answer.header("x-content-type-options")).as("%s", bad).contains("nosniff");
            assertThat(answer.header("x-frame-options")).as("%s", bad).contains("SAMEORIGIN");
            assertThat(answer.header("referrer-policy")).as("%s", bad).contains("same-origin");
            assertThat(answer.all("content-security-policy"))
                    .as("%s", bad)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'");
        }
    }

    @Test
    @Asvs({"16.5.1", "4.1.1"})
    void whoever_reads_pages_is_told_in_his_language_and_others_get_json() {
        var words = Map.of("fr", "Cette page n’existe pas", "en", "This page does not exist");
        words.forEach((language, title) -> {
            var page = new Wire(port).get("/frontend/nothing.js", "Accept: text/html", "Accept-Language: " + language);
            assertThat(page.header("content-type")).contains("text/html;charset=UTF-8");
            assertThat(page.body()).contains("lang=\"" + language + "\"", title);
        });
        var json = new Wire(port).get("/frontend/nothing.js", "Accept: application/json", "Accept-Language: fr");
        assertThat(json.header("content-type")).contains("application/json");
        assertThat(json.body()).contains("\"status\":404", "\"reference\":\"", "Rien ne se trouve à cette adresse");
    }

    @Test
    @Asvs("1.1.1")
    void what_is_encoded_twice_names_nothing() {
        for (var address : List.of(
                "/p/%252e%252e/offers",
                "/p/%2563ontoso/offers",
                "/marketplace/fr%252dFR",
                "/marketplace/fr-FR/%2563ontoso/x",
                "/marketplace/fr-FR/contoso/%252e%252e",
                "/marketplace/pictures/contoso/%252e%252e",
                "/%2575setup/x")) {
            assertThat(new Wire(port).get(address).status()).as(address).isIn(400, 404);
        }
    }

    @Test
    @Asvs({"13.4.1", "13.4.2", "13.4.3", "13.4.5"})
    void nothing_of_how_it_is_made_and_run_can_be_fetched() {
        var found = new ArrayList<String>();
        for (var address : List.of(
                "/.git/config",
                "/.git/HEAD",
                "/.env",
                "/.svn/entries",
                "/pom.xml",
                "/application.yml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/BOOT-INF/classes/application.yml",
                "/db/migration/V010__tenancy.sql",
                "/i18n/kit_fr.properties",
                "/themes/",
                "/frontend/",
                "/VAADIN/",
                "/VAADIN/build/",
                "/VAADIN/static/",
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/metrics",
                "/actuator/health/db",
                "/h2-console",
                "/vaadin-dev-server",
                "/VAADIN/config",
                "/VAADIN/@vite/client",
                "/VAADIN/vaadin-dev-server",
                "/copilot",
                "/?v-r=dev_tools",
                "/error")) {
            var answer = new Wire(port).get(address);
            if (answer.status() == 200 && !answer.body().contains("<script")) {
                found.add(address);
            }
            assertThat(answer.body())
                    .as(address)
                    .doesNotContain(
                            "datasource", "refs/heads", "CREATE TABLE", "Index of", "mariadb", "propertySources");
        }
        assertThat(found).isEmpty();
        var health = new Wire(port).get("/actuator/health");
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @Test
    @Asvs("13.4.4")
    void the_server_echoes_nothing() {
        for (var address : List.of("/", "/login", "/marketplace/fr-FR", "/themes/vitrine.css", "/actuator/health")) {
            var answer = new Wire(port).send("TRACE", address, "", "X-Secret: swordfish");
            assertThat(answer.status()).as(address).isEqualTo(405);
            assertThat(answer.body()).doesNotContain("swordfish");
        }
    }
}
