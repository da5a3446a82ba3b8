package dev.vitrine.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.asvs.Wire.Answer;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that can be fetched, fetched by everybody: nothing changes by it, and each answer says what it is. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsvsGetTest {
    private static final Pattern LINK =
            Pattern.compile("(?:href|src|action)\\\\?\"[:=]\\\\?\"?([^\"\\\\<>]+)|(?:href|src)=\"([^\"]+)\"");

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final JdbcTemplate database;
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new TreeMap<>();
    private Map<String, Long> before = Map.of();
    private Routes routes;

    AsvsGetTest(
            ApplicationContext application,
            World world,
            Offers offers,
            JdbcTemplate database,
            @LocalServerPort int port) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.database = database;
        this.port = port;
    }

    @BeforeAll
    void everybody_fetches_everything() {
        Publisher publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        OfferId offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
        routes = new Routes(publisher.slug(), offer.toString());
        cookies.put("owner", cookie(owner));
        cookies.put("administrator", cookie(world.platform(PlatformRole.ADMINISTRATOR)));
        cookies.put("approver", cookie(world.platform(PlatformRole.APPROVER)));
        cookies.put("support agent", cookie(world.platform(PlatformRole.SUPPORT_AGENT)));
        cookies.put("stranger", "Cookie: none=1");
        before = new Tables(database).checksums();
        cookies.forEach(this::fetch);
    }

    private String cookie(Somebody person) {
        var visitor = new Visitor(port);
        visitor.signIn(person.mail(), World.PASSWORD.reveal());
        return "Cookie: JSESSIONID=" + visitor.session().orElseThrow();
    }

    /** Pages as the browser gets them, what their script then asks for, files, and whatever these link to. */
    private void fetch(String reader, String cookie) {
        var addresses = new TreeSet<String>();
        routes.pages().forEach(page -> {
            addresses.add(page);
            addresses.add("/?v-r=init&query=&location=" + URLEncoder.encode(page.substring(1), StandardCharsets.UTF_8));
        });
        addresses.addAll(routes.files(application));
        var links = new TreeSet<String>();
        for (var address : addresses) {
            links.addAll(links(get(reader, cookie, address)));
        }
        links.removeAll(addresses);
        links.forEach(link -> get(reader, cookie, link));
    }

    private Answer get(String reader, String cookie, String address) {
        var answer = new Wire(port).get(address, cookie);
        answers.put(address + " by " + reader, answer);
        return answer;
    }

    private static List<String> links(Answer answer) {
        return LINK.matcher(answer.body())
                .results()
                .flatMap(link -> Stream.of(link.group(1), link.group(2)))
                .filter(link -> link != null && link.matches("[\\w./-][\\w./?=&%-]*") && !link.startsWith("//"))
                .map(link -> link.startsWith("/") ? link : "/" + link)
                .toList();
    }

    @Test
    @Asvs("3.5.3")
    void nothing_changes_by_it() {
        assertThat(new Tables(database).checksums()).hasSizeGreaterThan(40).isEqualTo(before);
        Evidence.note(
                AsvsGetTest.class,
                "%d addresses fetched by %d people; %d tables are as they were"
                        .formatted(answers.size(), cookies.size(), before.size()));
    }

    @Test
    void something_was_fetched() {
        assertThat(answers.values().stream()
                        .filter(answer -> answer.status() == 200)
                        .count())
                .isGreaterThan(150);
        assertThat(answers.keySet()).anyMatch(address -> address.contains("prices.xlsx"));
        assertThat(answers.get("/?v-r=init&query=&location=admin%2Fpublishers by administrator")
                        .body())
                .contains("v-uiId");
    }

    @Test
    @Asvs("4.1.1")
    void every_answer_names_its_type_and_every_text_its_characters() {
        var wrong = new ArrayList<String>();
        answers.forEach((address, answer) -> {
            var type = answer.header("content-type").orElse("");
            boolean text = type.startsWith("text/"); // of JSON and SVG the standard says UTF-8
            if (!answer.body().isEmpty() && type.isEmpty()) {
                wrong.add(address + " has no type");
            } else if (text && !type.toLowerCase(Locale.ROOT).contains("charset=utf-8")) {
                wrong.add(address + " is " + type);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Asvs("3.4.4")
    void no_answer_lets_its_type_be_guessed() {
        assertThat(answers)
                .allSatisfy((address, answer) -> assertThat(answer.all("x-content-type-options"))
                        .as(address)
                        .containsExactly("nosniff"));
    }

    @Test
    @Asvs({"3.4.3", "3.4.5"})
    void every_answer_has_one_policy() {
        assertThat(answers).allSatisfy((address, answer) -> {
            assertThat(answer.all("content-security-policy"))
                    .as(address)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'");
            assertThat(answer.all("referrer-policy"))
                    .as(address)
                    .singleElement()
                    .isIn("same-origin", "no-referrer");
        });
    }

    @Test
    @Asvs({"14.2.2", "14.3.2"})
    void what_is_a_person_s_is_kept_by_nobody() {
        assertThat(answers).allSatisfy((address, answer) -> {
            boolean open = address.startsWith("/marketplace") || address.matches("/(VAADIN|themes|frontend|aura)/.*");
            if (!open) {
                assertThat(answer.header("cache-control").orElse(""))
                        .as(address)
                        .containsAnyOf("no-store", "private");
            }
        });
    }

    @Test
    @Asvs({"3.3.2", "3.3.4"})
    void every_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var set = answers.values().stream()
                .flatMap(answer -> answer.all("set-cookie").stream())
                .toList();
        assertThat(set)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    @Asvs({"3.2.1", "5.4.1", "5.4.2"})
    void files_are_taken_away_under_a_plain_name_and_shown_by_no_browser() {
        var files = new TreeMap<>(answers);
        files.entrySet()
                .removeIf(
                        entry -> entry.getValue().header("content-disposition").isEmpty());
        assertThat(files.keySet()).anyMatch(file -> file.contains("prices.xlsx"));
        assertThat(files).allSatisfy((address, answer) -> {
            if (answer.status() == 200) {
                assertThat(answer.header("content-disposition").orElse(""))
                        .as(address)
                        .matches("attachment; filename=\"[A-Za-z0-9._-]+\"");
                assertThat(answer.header("content-security-policy").orElse(""))
                        .as(address)
                        .contains("sandbox");
            }
        });
    }
}
