package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.OwnMailAddress.Asked;
import dev.vitrine.identity.OwnMailAddress.Link;
import dev.vitrine.identity.OwnMailAddress.LinkKind;
import dev.vitrine.identity.OwnMailAddress.Used;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@VitrineTest
class OwnMailAddressTest {
    private static final Pattern LINK = Pattern.compile("/mail#([A-Za-z0-9_-]{43})");

    private final World world;
    private final OwnMailAddress addresses;
    private final Reauthentication reauthentication;
    private final PersonAccounts accounts;
    private final Vault vault;
    private final JdbcTemplate database;
    private final String wanted = "new-" + Uuid7.next() + "@example.com";

    OwnMailAddressTest(
            World world,
            OwnMailAddress addresses,
            Reauthentication reauthentication,
            PersonAccounts accounts,
            Vault vault,
            JdbcTemplate database) {
        this.world = world;
        this.addresses = addresses;
        this.reauthentication = reauthentication;
        this.accounts = accounts;
        this.vault = vault;
        this.database = database;
    }

    @BeforeEach
    void this_address_starts_afresh() {
        database.update("delete from sign_in_attempt");
    }

    @Test
    @Asvs("7.5.1")
    void nobody_asks_for_another_address_without_proving_himself() {
        var person = world.nobody();
        SecurityContextHolder.getContext()
                .setAuthentication(new PersonPrincipal(person.id(), Set.of()).signedIn(List.of(), null));
        assertThat(addresses.ask(wanted)).isEqualTo(Asked.NOT_PROVED);
        World.signOut();
        assertThat(letters(wanted)).isEmpty();
        assertThat(ask(person, wanted)).isEqualTo(Asked.SENT);
    }

    @Test
    void the_old_address_works_until_the_new_one_is_confirmed() {
        var person = world.nobody();
        ask(person, wanted);
        assertThat(accounts.findByMail(wanted)).isEmpty();
        var token = token(wanted);
        assertThat(addresses.read(token)).contains(new Link(LinkKind.CONFIRM, wanted));
        assertThat(accounts.findByMail(person.mail())).isPresent();
        assertThat(addresses.use(token)).isEqualTo(Used.DONE);
        assertThat(accounts.findByMail(person.mail())).isEmpty();
        assertThat(accounts.findByMail(wanted).orElseThrow().id())
                .isEqualTo(person.id().value());
        long before = refusals();
        assertThat(addresses.use(token)).isEqualTo(Used.DEAD);
        assertThat(refusals()).as("refusals in the record").isEqualTo(before + 1);
    }

    private long refusals() {
        return database.queryForObject(
                "select count(*) from audit_entry where action = 'person.mailRefused'", Long.class);
    }

    @Test
    void the_old_address_is_told_and_brings_itself_back_whatever_was_changed_since() {
        var person = world.nobody();
        ask(person, wanted);
        var keep = token(person.mail());
        addresses.use(token(wanted));
        var further = "further-" + wanted;
        var now = new Somebody(person.id(), wanted);
        ask(now, further);
        addresses.use(token(further));
        var keepTheStrangers = token(wanted);

        assertThat(addresses.read(keep)).contains(new Link(LinkKind.KEEP, person.mail()));
        assertThat(addresses.use(keep)).isEqualTo(Used.DONE);
        assertThat(accounts.findByMail(person.mail())).isPresent();
        assertThat(addresses.use(keepTheStrangers)).isEqualTo(Used.DEAD);
    }

    @Test
    void whoever_has_an_address_keeps_it_and_nobody_learns_that_he_has_it() {
        var person = world.nobody();
        var other = world.nobody();
        assertThat(ask(person, other.mail())).isEqualTo(Asked.SENT);
        assertThat(letters(other.mail())).isEmpty();
        ask(person, wanted);
        database.update(
                "update person set mail = ? where id = ?", wanted, other.id().value());
        assertThat(addresses.use(token(wanted))).isEqualTo(Used.TAKEN);
        assertThat(accounts.findByMail(person.mail())).isPresent();
    }

    @Test
    void what_is_no_other_address_is_refused() {
        var person = world.nobody();
        assertThat(ask(person, "no address")).isEqualTo(Asked.BAD_MAIL);
        assertThat(ask(person, person.mail().toUpperCase(Locale.ROOT))).isEqualTo(Asked.SAME);
        assertThat(addresses.read(new SecretText("guessed"))).isEmpty();
    }

    private Asked ask(Somebody person, String mail) {
        return world.as(person, () -> {
            reauthentication.byPassword(World.PASSWORD);
            return addresses.ask(mail);
        });
    }

    private SecretText token(String mail) {
        var link = LINK.matcher(letters(mail).getLast());
        assertThat(link.find()).isTrue();
        return new SecretText(link.group(1));
    }

    private List<String> letters(String mail) {
        return database
                .queryForList("select sealed from outbox_mail where recipient = ? order by id", byte[].class, mail)
                .stream()
                .map(body -> vault.unseal(body).reveal())
                .toList();
    }
}
