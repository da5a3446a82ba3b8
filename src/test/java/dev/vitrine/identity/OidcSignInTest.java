package dev.vitrine.identity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.shared.PersonId;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Signing in by a real OpenID provider, over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class OidcSignInTest extends OidcTest {
    private static int number;

    private final World world;
    private final Registration registration;
    private final SystemWork work;
    private final JdbcTemplate database;
    private final ApplicationContext application;

    OidcSignInTest(
            World world,
            Registration registration,
            SystemWork work,
            JdbcTemplate database,
            ApplicationContext application) {
        this.world = world;
        this.registration = registration;
        this.work = work;
        this.database = database;
        this.application = application;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    @Asvs("7.2.4")
    void a_first_sign_in_from_a_mapped_domain_makes_person_and_membership_and_the_second_finds_them() {
        var name = known("works.example", Map.of("name", "Ada Lovelace", "zoneinfo", "Europe/Zurich"));
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.session();
        assertThat(arrival(
                        new ProviderWalk(visitor).signIn("work", name).headers().firstValue("Location")))
                .isEqualTo("/");
        assertThat(visitor.session()).isPresent().isNotEqualTo(before);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        var person = person(name + "@works.example").orElseThrow();
        assertThat(database.queryForMap("select name, zone from person where id = ?", person.value()))
                .containsEntry("name", "Ada Lovelace")
                .containsEntry("zone", "Europe/Zurich");
        assertThat(memberships(person)).containsExactly("ENGINEERING_CONTACT");
        assertThat(deeds(person)).containsExactly("person.created", "signIn.linked", "signIn.done");

        assertThat(signIn("work", name)).isEqualTo("/");
        assertThat(deeds(person)).containsExactly("person.created", "signIn.linked", "signIn.done", "signIn.done");
    }

    @Test
    void a_domain_without_a_role_gives_the_least_and_one_of_the_marketplace_its_role() {
        var least = known("least.example", Map.of());
        assertThat(signIn("work", least)).isEqualTo("/");
        var person = person(least + "@least.example").orElseThrow();
        assertThat(memberships(person)).containsExactly("MARKETING_EDITOR");
        assertThat(database.queryForObject(
                        "select languages from membership where person_id = ?", String.class, person.value()))
                .isEmpty();
        var agent = known("market.example", Map.of());
        assertThat(signIn("work", agent)).isEqualTo("/");
        assertThat(database.queryForList(
                        "select role from platform_role where person_id = ?",
                        String.class,
                        person(agent + "@market.example").orElseThrow().value()))
                .containsExactly("SUPPORT_AGENT");
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another issuer", claims -> claims.issuer("https://evil.example")),
                lie("another nonce", claims -> claims.claim("nonce", "guessed")),
                lie("another client", claims -> claims.audience(List.of("somebody-else"))),
                lie("no nonce", claims -> claims.claims(all -> all.remove("nonce"))),
                lie(
                        "expired",
                        claims -> claims.issuedAt(Instant.now().minus(Duration.ofHours(2)))
                                .expiresAt(Instant.now().minus(Duration.ofHours(1)))));
    }

    private static Arguments lie(String what, Consumer<JwtClaimsSet.Builder> twist) {
        return Arguments.of(what, twist);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    @Asvs({"9.2.1", "9.2.3", "10.5.1", "10.5.4"})
    void a_token_that_is_not_for_this_sign_in_is_refused(String what, Consumer<JwtClaimsSet.Builder> twist) {
        var name = known("works.example", Map.of());
        provider().twist(twist);
        refused("work", name, ProviderProblem.INVALID);
        assertThat(person(name + "@works.example")).as(what).isEmpty();
    }

    @Test
    @Asvs({"6.8.2", "9.1.1"})
    void a_token_that_somebody_else_signed_is_refused() {
        var name = known("works.example", Map.of());
        provider().signWithAnotherKey(true);
        refused("work", name, ProviderProblem.INVALID);
        provider().signWithAnotherKey(false);
        assertThat(signIn("work", name)).isEqualTo("/");
    }

    @Test
    @Asvs({"7.6.2", "10.1.2"})
    void an_answer_with_another_state_or_that_came_before_is_refused() {
        var name = known("works.example", Map.of());
        var visitor = new Visitor(port);
        var walk = new ProviderWalk(visitor);
        var back = walk.proveAtProvider(walk.begin("work"), name);
        var forged = URI.create(back.toString().replaceAll("state=[^&]+", "state=guessed"));
        assertThat(problem(walk.open(forged))).isEqualTo(ProviderProblem.EXPIRED);
        assertThat(arrival(walk.open(back).headers().firstValue("Location"))).isEqualTo("/");
        assertThat(problem(new ProviderWalk(new Visitor(port)).open(back))).isEqualTo(ProviderProblem.EXPIRED);
    }

    @Test
    @Asvs("10.2.2")
    void an_answer_for_another_provider_or_of_another_issuer_is_refused_before_its_code_is_used() {
        var name = known("works.example", Map.of());
        for (var change : List.of("/code/trusted?", "/code/work?iss=https://evil.example&")) {
            var walk = new ProviderWalk(new Visitor(port));
            var back = walk.proveAtProvider(walk.begin("work"), name);
            var forged = URI.create(back.toString().replace("/code/work?", change));
            assertThat(problem(walk.open(forged))).as(change).isEqualTo(ProviderProblem.INVALID);
            assertThat(problem(walk.open(back))).as("used up").isEqualTo(ProviderProblem.EXPIRED);
        }
    }

    @Test
    @Asvs("10.2.1")
    void who_asks_carries_state_nonce_and_a_challenge() {
        var asked = new ProviderWalk(new Visitor(port)).begin("work");
        assertThat(asked.toString()).startsWith(TestProvider.issuer() + "/oauth2/authorize?");
        assertThat(asked.getQuery())
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                .doesNotContain(TestProvider.SECRET);
    }

    @Test
    void an_address_that_the_provider_does_not_vouch_for_opens_nothing() {
        var name = newName();
        provider().knows(name, Map.of("email", name + "@works.example", "email_verified", false));
        refused("work", name, ProviderProblem.UNVERIFIED);
        var silent = newName();
        provider().knows(silent, Map.of("email", silent + "@works.example"));
        refused("work", silent, ProviderProblem.UNVERIFIED);
        var nameless = newName();
        provider().knows(nameless, Map.of());
        refused("work", nameless, ProviderProblem.UNVERIFIED);
    }

    @Test
    void a_domain_that_is_not_mapped_or_whose_publisher_does_not_exist_opens_nothing() {
        for (var domain : List.of("elsewhere.example", "nowhere.example", "evil-works.example", "works.example.evil")) {
            var name = known(domain, Map.of());
            refused("work", name, ProviderProblem.UNKNOWN);
            assertThat(person(name + "@" + domain)).isEmpty();
        }
    }

    @Test
    void a_disabled_person_stays_out() {
        var name = known("works.example", Map.of());
        assertThat(signIn("work", name)).isEqualTo("/");
        var person = person(name + "@works.example").orElseThrow();
        work.run("test", () -> registration.disable(person));
        refused("work", name, ProviderProblem.DISABLED);
    }

    @Test
    void who_was_removed_comes_in_again_but_not_into_the_publisher() {
        var name = known("works.example", Map.of());
        signIn("work", name);
        var person = person(name + "@works.example").orElseThrow();
        work.run("test", () -> registration.removeMember(person, works()));
        assertThat(signIn("work", name)).isEqualTo("/");
        assertThat(memberships(person)).isEmpty();
    }

    @Test
    @Asvs({"6.8.1", "10.5.2"})
    void the_subject_decides_once_it_is_linked_whatever_the_address_becomes() {
        var name = known("works.example", Map.of());
        signIn("work", name);
        var person = person(name + "@works.example").orElseThrow();
        provider().knows(name, Map.of("email", "renamed-" + name + "@works.example", "email_verified", true));
        assertThat(signIn("work", name)).isEqualTo("/");
        assertThat(person("renamed-" + name + "@works.example")).isEmpty();
        var heir = newName(); // somebody else gets the address that became free
        provider().knows(heir, Map.of("email", "other-" + heir + "@elsewhere.example", "email_verified", true));
        refused("work", heir, ProviderProblem.UNKNOWN);
        assertThat(deeds(person)).endsWith("signIn.done", "signIn.done");
    }

    @Test
    void a_company_s_own_provider_is_trusted_where_it_is_configured_so() {
        var name = newName();
        provider().knows(name, Map.of("preferred_username", name + "@tenant.example"));
        assertThat(signIn("trusted", name)).isEqualTo("/");
        assertThat(details(person(name + "@tenant.example").orElseThrow())).contains("\"secondFactor\":\"true\"");
    }

    @Test
    @Asvs("6.8.4")
    void a_second_factor_counts_when_the_token_tells_of_it() {
        var without = known("works.example", Map.of("amr", List.of("pwd")));
        signIn("work", without);
        assertThat(details(person(without + "@works.example").orElseThrow())).contains("\"secondFactor\":\"false\"");
        var with = known("works.example", Map.of("amr", List.of("pwd", "mfa")));
        signIn("work", with);
        assertThat(details(person(with + "@works.example").orElseThrow())).contains("\"secondFactor\":\"true\"");
    }

    @Test
    void an_account_of_a_mapped_domain_is_linked_for_the_configuration_says_whose_it_is() {
        var somebody = world.nobody("works.example");
        var name = newName();
        provider().knows(name, Map.of("email", somebody.mail().toUpperCase(Locale.ROOT), "email_verified", true));
        assertThat(signIn("work", name)).isEqualTo("/");
        assertThat(deeds(somebody.id())).containsExactly("person.created", "signIn.linked", "signIn.done");
    }

    @Test
    @Asvs("6.8.1")
    void an_account_of_another_domain_is_never_taken_over_silently() {
        var somebody = world.nobody("elsewhere.example");
        var name = newName();
        provider().knows(name, Map.of("email", somebody.mail(), "email_verified", true));
        refused("work", name, ProviderProblem.TAKEN);
        assertThat(deeds(somebody.id())).containsExactly("person.created");
    }

    @Test
    void it_is_linked_once_its_owner_has_signed_in_and_confirmed_it() {
        var somebody = world.member(works(), PublisherRole.PUBLISHER);
        var name = newName();
        pending(somebody, name, "");
        assertThat(Window.page()).contains("Link Works & Co to your account?").contains(somebody.mail());
        _click(_get(Button.class, spec -> spec.withText("Yes, it was me: link Works & Co")));
        assertThat(Window.address()).isEqualTo("p/" + OidcConfigured.WORKS);
        assertThat(deeds(somebody.id())).contains("signIn.linked");
        provider().knows(name, Map.of());
        assertThat(signIn("work", name)).isEqualTo("/");
    }

    @Test
    void whoever_says_no_keeps_his_account_and_nobody_else_is_asked() {
        var somebody = world.member(works(), PublisherRole.PUBLISHER);
        pending(somebody, newName(), "");
        _click(_get(Button.class, spec -> spec.withText("No, change nothing")));
        assertThat(Window.address()).isEqualTo("p/" + OidcConfigured.WORKS);
        assertThat(deeds(somebody.id())).doesNotContain("signIn.linked");
        Window.close();
        pending(somebody, newName(), "other.");
        assertThat(Window.address()).isEqualTo("p/" + OidcConfigured.WORKS);
        Window.close();
        Window.open(application, somebody, "sign-in/link");
        assertThat(Window.address()).isEqualTo("p/" + OidcConfigured.WORKS);
    }

    @Test
    @Asvs("10.5.3")
    void a_provider_that_is_down_or_calls_itself_otherwise_leaves_the_rest_as_it_is() {
        for (var name : List.of("down", "misnamed")) {
            var answer = new Visitor(port).get("/oauth2/authorization/" + name);
            assertThat(problem(answer)).as(name).isEqualTo(ProviderProblem.UNAVAILABLE);
        }
        assertThat(new Visitor(port).get("/oauth2/authorization/unheard-of").statusCode())
                .isEqualTo(302);
        assertThat(signIn("work", known("works.example", Map.of()))).isEqualTo("/");
    }

    @Test
    void who_cancels_is_told_so() {
        var walk = new ProviderWalk(new Visitor(port));
        var state = walk.begin("work").getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        var answer = walk.open(URI.create("http://localhost:" + port
                + "/login/oauth2/code/work?error=access_denied&state=" + state.replace("=", "%3D")));
        assertThat(problem(answer)).isEqualTo(ProviderProblem.DECLINED);
    }

    @Test
    void the_sign_in_page_offers_the_providers_and_says_why_somebody_is_not_signed_in() {
        Window.openUnknown(application, "login", Locale.ENGLISH);
        assertThat(Window.page()).contains("Continue with Works & Co", "Continue with down");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("oauth2/authorization/work");
        for (var problem : ProviderProblem.values()) {
            Window.close();
            Window.openUnknown(application, "login?provider=work&problem=" + problem, Locale.FRENCH);
            assertThat(Window.page()).contains("Vous n’êtes pas connecté").doesNotContain("{0}");
        }
        Window.close();
        Window.openUnknown(application, "login?provider=<b>&problem=<b>", Locale.ENGLISH);
        assertThat(Window.page()).doesNotContain("<b>", "v-entry-problem");
    }

    @Test
    @Asvs("7.6.1")
    void signing_out_ends_our_session_and_the_providers() {
        var name = known("works.example", Map.of());
        var visitor = new Visitor(port);
        var walk = new ProviderWalk(visitor);
        walk.signIn("work", name);
        var out = ProviderWalk.target(visitor.signOut());
        assertThat(out.toString()).startsWith(TestProvider.issuer() + "/connect/logout?id_token_hint=");
        assertThat(ProviderWalk.target(walk.open(out)).getPath()).isEqualTo("/login");
        assertThat(ProviderWalk.target(visitor.get("/")).getPath()).isEqualTo("/login");
        assertThat(walk.open(walk.begin("work")).headers().firstValue("Location"))
                .as("asked for the password again")
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
    }

    @Test
    @Asvs({"10.1.1", "16.2.5"})
    void no_secret_and_no_token_stands_in_log_or_record(CapturedOutput output) {
        signIn("work", known("works.example", Map.of()));
        provider().twist(claims -> claims.issuer("https://evil.example"));
        refused("work", known("works.example", Map.of()), ProviderProblem.INVALID);
        var record = String.join("\n", database.queryForList("select details from audit_entry", String.class));
        assertThat(output.getAll() + record).doesNotContain(TestProvider.SECRET).doesNotContain("eyJ");
        Evidence.note(OidcSignInTest.class, "no client secret and no token in log and record");
    }

    private void refused(String provider, String name, ProviderProblem why) {
        var visitor = new Visitor(port);
        assertThat(problem(new ProviderWalk(visitor).signIn(provider, name))).isEqualTo(why);
        assertThat(ProviderWalk.target(visitor.get("/")).getPath()).isEqualTo("/login");
        assertThat(database.queryForObject(
                        "select details from audit_entry where action = 'signIn.refused' order by number desc limit 1",
                        String.class))
                .isEqualTo("{\"provider\":\"%s\",\"why\":\"%s\"}".formatted(provider, why));
    }

    private String signIn(String provider, String name) {
        return arrival(new ProviderWalk(new Visitor(port))
                .signIn(provider, name)
                .headers()
                .firstValue("Location"));
    }

    private static String arrival(Optional<String> location) {
        var address = URI.create(location.orElse("nowhere"));
        return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }

    private static ProviderProblem problem(HttpResponse<String> answer) {
        var address = ProviderWalk.target(answer);
        assertThat(address.getPath()).isEqualTo("/login");
        return ProviderProblem.valueOf(address.getQuery().replaceFirst(".*problem=([A-Z]+).*", "$1"));
    }

    /** Somebody whom the provider knows, with a verified address in this domain. */
    private static String known(String domain, Map<String, Object> more) {
        var name = newName();
        var claims = new HashMap<String, Object>(more);
        claims.put("email", name + "@" + domain);
        claims.put("email_verified", true);
        provider().knows(name, claims);
        return name;
    }

    private static synchronized String newName() {
        number++;
        return "subject-" + number;
    }

    /** Opens a window of somebody who came from the provider before. */
    private void pending(Somebody somebody, String subject, String before) {
        Window.open(application, somebody, "p/" + OidcConfigured.WORKS + "/members");
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        PendingLink.ATTRIBUTE,
                        new PendingLink(
                                "work",
                                TestProvider.issuer(),
                                subject,
                                before + somebody.mail(),
                                Instant.now().plus(PendingLink.LIFE)));
        UI.getCurrent().navigate("");
    }

    private Optional<PersonId> person(String mail) {
        return database.queryForList("select id from person where mail = ?", UUID.class, mail).stream()
                .map(PersonId::new)
                .findFirst();
    }

    private List<String> memberships(PersonId person) {
        return database.queryForList(
                "select role from membership where person_id = ? and removed_at is null", String.class, person.value());
    }

    private List<String> deeds(PersonId person) {
        return database.queryForList(
                "select action from audit_entry where chain = ? and subject = ? order by number",
                String.class,
                new UUID(0, 0),
                person.toString());
    }

    private String details(PersonId person) {
        return database.queryForObject(
                "select details from audit_entry where action = 'signIn.done' and subject = ?",
                String.class,
                person.toString());
    }
}
