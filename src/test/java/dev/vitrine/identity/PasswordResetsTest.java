package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.PasswordResets.Outcome;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.SecretText;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class PasswordResetsTest {
    private static final Pattern LINK = Pattern.compile("/reset#([A-Za-z0-9_-]{43})");
    private static final SecretText NEW = new SecretText("seventeen green herons");

    private final World world;
    private final PasswordResets resets;
    private final PersonAccounts accounts;
    private final Passwords passwords;
    private final Registration registration;
    private final SystemWork work;
    private final Vault vault;
    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    PasswordResetsTest(
            World world,
            PasswordResets resets,
            PersonAccounts accounts,
            Passwords passwords,
            Registration registration,
            SystemWork work,
            Vault vault,
            JdbcTemplate database) {
        this.world = world;
        this.resets = resets;
        this.accounts = accounts;
        this.passwords = passwords;
        this.registration = registration;
        this.work = work;
        this.vault = vault;
        this.database = database;
    }

    @BeforeEach
    void this_address_starts_afresh() {
        database.update("delete from sign_in_attempt");
    }

    @Test
    @Asvs({"6.4.1", "6.4.3"})
    void the_link_from_the_mail_replaces_the_password_once_and_ends_all_sessions() {
        var person = world.nobody();
        var visitor = new Visitor(port);
        visitor.signIn(person.mail(), World.PASSWORD.reveal());
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        var token = ask(person, 1);
        assertThat(resets.works(token)).isTrue();
        assertThat(resets.complete(token, NEW)).isEqualTo(new Outcome.Done());

        assertThat(passwords.matches(NEW, hash(person))).isTrue();
        assertThat(passwords.matches(World.PASSWORD, hash(person))).isFalse();
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(letters(person)).hasSize(2).last().asString().contains("Your password was changed");
        assertThat(resets.works(token)).isFalse();
        assertThat(resets.complete(token, World.PASSWORD)).isEqualTo(new Outcome.Dead());
    }

    @Test
    @Asvs("6.4.1")
    void a_link_dies_after_half_an_hour_and_when_another_is_asked_for() {
        var person = world.nobody();
        var first = ask(person, 1);
        var second = ask(person, 2);
        assertThat(resets.works(first)).isFalse();
        assertThat(resets.works(second)).isTrue();
        database.update(
                "update account_link set expires_at = expires_at - interval 30 minute where person_id = ?",
                person.id().value());
        assertThat(resets.works(second)).isFalse();
        long before = refusals();
        assertThat(resets.complete(second, NEW)).isEqualTo(new Outcome.Dead());
        assertThat(refusals()).as("refusals in the record").isEqualTo(before + 1);
    }

    private long refusals() {
        return database.queryForObject(
                "select count(*) from audit_entry where action = 'password.resetRefused'", Long.class);
    }

    @Test
    @Asvs("6.4.1")
    void tokens_are_random_and_kept_as_hashes_alone() {
        var person = world.nobody();
        var tokens = new HashSet<String>();
        for (int i = 1; i <= 3; i++) {
            tokens.add(ask(person, i).reveal());
        }
        assertThat(tokens).hasSize(3);
        var kept = database.queryForMap(
                        "select * from account_link where person_id = ?",
                        person.id().value())
                .toString();
        var recorded = database.queryForList("select concat(action, details) from audit_entry", String.class)
                .toString();
        var mails = database.queryForList(
                        "select concat(subject, name) from outbox_mail where recipient = ?",
                        String.class,
                        person.mail())
                .toString();
        tokens.forEach(token -> assertThat(kept + recorded + mails).doesNotContain(token));
    }

    @Test
    @Asvs("6.4.3")
    void who_asks_is_told_the_same_and_waits_for_the_same_work_whether_or_not_there_is_an_account() {
        var known = world.nobody();
        var disabled = world.nobody();
        work.run("test", () -> registration.disable(disabled.id()));
        var forKnown = asked(known.mail());
        var forUnknown = asked("nobody-" + known.mail());
        assertThat(forKnown).isEqualTo(forUnknown);
        assertThat(asked(disabled.mail())).isEqualTo(forUnknown);
        assertThat(asked("no address at all")).isEqualTo(forUnknown);
        Awaitility.await().until(() -> letters(known).size() == 1);
        assertThat(letters(disabled)).isEmpty();
        Evidence.note(
                PasswordResetsTest.class,
                "asking for a link takes the same " + forKnown.size() + " statements for known and unknown addresses");
    }

    private List<String> asked(String mail) {
        return CountedStatements.of(() -> assertThat(resets.ask(mail)).isTrue());
    }

    @Test
    void links_are_rare_for_an_address_whoever_asks() {
        var person = world.nobody();
        for (int i = 1; i <= 3; i++) {
            ask(person, i);
        }
        assertThat(resets.ask(person.mail())).isFalse();
        assertThat(resets.ask("somebody-else-" + person.mail())).isTrue();
        assertThat(letters(person)).hasSize(3);
    }

    @Test
    void a_weak_password_is_refused_and_the_link_goes_on_working() {
        var person = world.nobody();
        var token = ask(person, 1);
        assertThat(resets.complete(token, new SecretText("short"))).isEqualTo(new Outcome.TooShort(15));
        assertThat(resets.complete(token, new SecretText("x".repeat(201)))).isEqualTo(new Outcome.TooLong(200));
        assertThat(resets.complete(token, new SecretText("passwordpassword"))).isEqualTo(new Outcome.Guessable());
        assertThat(resets.complete(token, NEW)).isEqualTo(new Outcome.Done());
    }

    @Test
    void who_was_disabled_meanwhile_comes_in_by_no_link() {
        var person = world.nobody();
        var token = ask(person, 1);
        work.run("test", () -> registration.disable(person.id()));
        assertThat(resets.complete(token, NEW)).isEqualTo(new Outcome.Dead());
        assertThat(passwords.matches(NEW, hash(person))).isFalse();
    }

    @Test
    void however_many_use_a_link_at_once_it_works_once() throws InterruptedException {
        var token = ask(world.nobody(), 1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Outcome>>mapToObj(i -> () -> resets.complete(token, NEW))
                    .toList());
            assertThat(all.stream().map(one -> one.resultNow()).filter(new Outcome.Done()::equals))
                    .hasSize(1);
        }
    }

    @Test
    void guessed_links_are_dead_and_many_of_them_close_the_network() {
        for (var guess : List.of("", "guessed", "A".repeat(43), "x".repeat(100_000))) {
            assertThat(resets.works(new SecretText(guess))).isFalse();
        }
        for (int i = 0; i < 40; i++) {
            assertThat(resets.complete(new SecretText("guess " + i), NEW)).isEqualTo(new Outcome.Dead());
        }
        var person = world.nobody();
        var token = ask(person, 1);
        assertThat(resets.complete(token, NEW)).isEqualTo(new Outcome.Dead());
        database.update("delete from sign_in_attempt");
        assertThat(resets.complete(token, NEW)).isEqualTo(new Outcome.Done());
    }

    private SecretText ask(Somebody person, int nth) {
        assertThat(resets.ask(person.mail())).isTrue();
        Awaitility.await("the letter")
                .atMost(Duration.ofSeconds(20))
                .until(() -> letters(person).size() == nth);
        var link = LINK.matcher(letters(person).getLast());
        assertThat(link.find()).isTrue();
        return new SecretText(link.group(1));
    }

    private List<String> letters(Somebody person) {
        Stream<byte[]> sealed = database
                .queryForList(
                        "select sealed from outbox_mail where recipient = ? order by id", byte[].class, person.mail())
                .stream();
        return sealed.map(body -> vault.unseal(body).reveal()).collect(Collectors.toList());
    }

    private String hash(Somebody person) {
        return accounts.findByMail(person.mail()).orElseThrow().passwordHash();
    }
}
