package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class SignInTest {
    private static final String RIGHT = World.PASSWORD.reveal();

    private final World world;
    private final Registration registration;
    private final SystemWork work;
    private final PersonAccounts accounts;
    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    SignInTest(
            World world, Registration registration, SystemWork work, PersonAccounts accounts, JdbcTemplate database) {
        this.world = world;
        this.registration = registration;
        this.work = work;
        this.accounts = accounts;
        this.database = database;
    }

    @BeforeEach
    void this_address_starts_afresh() {
        database.update("delete from sign_in_attempt");
    }

    @Test
    @Asvs("7.2.4")
    void the_right_password_opens_a_session_with_a_new_id() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.session();
        var answer = visitor.signIn(person.mail().toUpperCase(Locale.ROOT), RIGHT);
        assertThat(target(answer)).isEqualTo("/");
        assertThat(visitor.session()).isPresent().isNotEqualTo(before);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var disabled = world.member(world.publisher().id(), PublisherRole.OWNER);
        work.run("test", () -> registration.disable(disabled.id()));
        assertThat(target(new Visitor(port).signIn(person.mail(), "wrong"))).isEqualTo("/login?error");
        assertThat(target(new Visitor(port).signIn("nobody@example.com", RIGHT)))
                .isEqualTo("/login?error");
        assertThat(target(new Visitor(port).signIn("no address", RIGHT))).isEqualTo("/login?error");
        assertThat(target(new Visitor(port).signIn(disabled.mail(), RIGHT))).isEqualTo("/login?error");
        assertThat(target(new Visitor(port).signIn(person.mail(), "x".repeat(100_000))))
                .isEqualTo("/login?error");
    }

    @Test
    @Asvs("6.3.1")
    void after_several_failures_even_the_right_password_is_refused_and_others_are_not() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var other = world.member(world.publisher().id(), PublisherRole.OWNER);
        for (int i = 0; i < 5; i++) {
            new Visitor(port).signIn(person.mail(), "wrong");
        }
        assertThat(target(new Visitor(port).signIn(person.mail(), RIGHT))).isEqualTo("/login?error");
        assertThat(target(new Visitor(port).signIn(other.mail(), RIGHT))).isEqualTo("/");
    }

    @Test
    @Asvs("3.5.1")
    void without_the_forms_token_nobody_signs_in() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        visitor.get("/login");
        var form = Map.of("username", person.mail(), "password", RIGHT, "_csrf", "guessed");
        assertThat(target(visitor.post("/login", form))).isEqualTo("/login");
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void an_address_that_leads_nowhere_is_not_there_for_who_is_signed_in_and_others_sign_in_first() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        assertThat(target(visitor.get("/nowhere"))).isEqualTo("/login");
        visitor.signIn(person.mail(), RIGHT);
        Map.of("fr", "Cette page n’existe pas", "en", "This page does not exist")
                .forEach((language, title) -> {
                    var answer = visitor.send(visitor.request("/nowhere/at/all")
                            .header("Accept", "text/html")
                            .header("Accept-Language", language)
                            .build());
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).contains(title);
                });
        assertThat(visitor.post("/nowhere", Map.of("_csrf", "guessed")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_a_page_fetched_for_itself_is_no_place_to_come_back_to() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        visitor.get("/me/security");
        visitor.send(
                visitor.request("/some.css").header("Sec-Fetch-Dest", "empty").build());
        assertThat(target(visitor.signIn(person.mail(), RIGHT))).isEqualTo("/me/security?continue");
    }

    @Test
    @Asvs("7.4.2")
    void a_disabled_persons_open_session_ends() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        visitor.signIn(person.mail(), RIGHT);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        work.run("test", () -> registration.disable(person.id()));
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    @Asvs("7.4.2")
    void a_session_ends_even_where_the_node_that_disabled_did_not_know_it() {
        var person = world.member(world.publisher().id(), PublisherRole.OWNER);
        var visitor = new Visitor(port);
        visitor.signIn(person.mail(), RIGHT);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        database.update(
                "update person set disabled_at = now() where id = ?",
                person.id().value());
        assertThat(target(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    @Asvs("3.7.2")
    void nobody_is_led_to_another_site_after_signing_in() {
        var person = world.platform(PlatformRole.APPROVER);
        var visitor = new Visitor(port);
        visitor.get("/login?continue=https://evil.example");
        assertThat(target(visitor.signIn(person.mail(), RIGHT))).isEqualTo("/");
    }

    @Test
    @Asvs("11.4.2")
    void a_password_is_kept_as_argon2id_and_shown_nowhere() {
        var person = world.nobody();
        var hash = accounts.findByMail(person.mail()).orElseThrow().passwordHash();
        assertThat(hash).startsWith("$argon2id$v=19$");
        assertThat(accounts.findByMail(person.mail()).orElseThrow()).asString().doesNotContain("$argon2id");
    }

    @Test
    @Asvs("11.4.2")
    void a_hash_of_older_parameters_is_renewed_when_its_owner_signs_in() {
        var person = world.nobody();
        var cheaper = new Passwords(16, 1).hash(World.PASSWORD);
        database.update(
                "update person set password_hash = ? where id = ?",
                cheaper,
                person.id().value());
        new Visitor(port).signIn(person.mail(), RIGHT);
        var hash = database.queryForObject(
                "select password_hash from person where id = ?",
                String.class,
                person.id().value());
        assertThat(hash).isNotEqualTo(cheaper).startsWith("$argon2id$v=19$m=64,t=1,p=1");
    }

    @Test
    @Asvs({"16.2.5", "16.3.1", "16.3.2", "16.3.3", "16.4.1"})
    void signing_in_and_its_refusal_stand_in_the_record() {
        var person = world.nobody();
        new Visitor(port).signIn(person.mail(), "wrong");
        new Visitor(port).signIn(person.mail(), RIGHT);
        var actions = database.queryForList(
                "select concat(action, ' ', address) from audit_entry where chain = ? and subject = ? order by number",
                String.class,
                new UUID(0, 0),
                person.id().toString());
        assertThat(actions).containsExactly("person.created ", "signIn.refused 127.0.0.1", "signIn.done 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/p/contoso",
                "/p/contoso/offers",
                "/review",
                "/admin/publishers",
                "/nothing",
                "/actuator/env",
                "/oauth2/authorization/entra",
                "/login/oauth2/code/entra?code=1&state=2",
                "/actuator",
                "/VAADIN",
                "/VAADIN/",
                "//VAADIN",
                "/;x/p/contoso"
            })
    void nothing_but_the_way_in_is_open_to_strangers(String path) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isIn(302, 400, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("v-frame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/setup/guessed", "/actuator/health", "/themes/vitrine.css", "/frontend/frame.js"})
    void the_way_in_is_open(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(200);
    }

    private static String target(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var uri = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(uri.getHost()).isIn(null, "localhost");
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
