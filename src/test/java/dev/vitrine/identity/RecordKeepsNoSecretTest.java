package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.audit.AuditExports;
import dev.vitrine.audit.AuditExports.Proved;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.identity.InvitationLinks.Accepted;
import dev.vitrine.identity.InvitationLinks.Newcomer;
import dev.vitrine.identity.Invitations.Invitation;
import dev.vitrine.identity.OwnFactors.Added;
import dev.vitrine.identity.OwnFactors.Changed;
import dev.vitrine.identity.OwnMailAddress.Used;
import dev.vitrine.images.SasUrls;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Profile.TaxAndBank;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every deed with a secret in it, and then a search for all of these secrets in everything that is kept and exported of the
 * record. Those of an identity provider are looked for by {@code OidcSignInTest}.
 */
@VitrineTest
class RecordKeepsNoSecretTest {
    private static final String IBAN = "FR1420041010050500013M02606";
    private static final String TAX_ID = "FR 12 345678901";
    private static final String SIGNATURE = "SignatureThatNobodySees0123456789%2B%2F%3D";
    private static final Pattern LINK = Pattern.compile("/(?:reset|mail)#([A-Za-z0-9_-]{43})");

    private final World world;
    private final Offers offers;
    private final OwnFactors factors;
    private final Reauthentication reauthentication;
    private final PasswordResets resets;
    private final OwnMailAddress addresses;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final SasUrls sasUrls;
    private final Profile profile;
    private final AuditExports exports;
    private final Letters letters;
    private final Clock clock;
    private final JdbcTemplate database;
    private final Map<String, String> secrets = new TreeMap<>();
    private final PublisherId publisher;
    private final Somebody owner;

    @LocalServerPort
    private int port;

    RecordKeepsNoSecretTest(
            World world,
            Offers offers,
            OwnFactors factors,
            Reauthentication reauthentication,
            PasswordResets resets,
            OwnMailAddress addresses,
            Invitations invitations,
            InvitationLinks links,
            SasUrls sasUrls,
            Profile profile,
            AuditExports exports,
            Letters letters,
            Clock clock,
            JdbcTemplate database) {
        this.world = world;
        this.offers = offers;
        this.factors = factors;
        this.reauthentication = reauthentication;
        this.resets = resets;
        this.addresses = addresses;
        this.invitations = invitations;
        this.links = links;
        this.sasUrls = sasUrls;
        this.profile = profile;
        this.exports = exports;
        this.letters = letters;
        this.clock = clock;
        this.database = database;
        publisher = world.publisher().id();
        owner = world.member(publisher, PublisherRole.OWNER);
    }

    @BeforeEach
    void this_address_starts_afresh() {
        database.update("delete from sign_in_attempt");
    }

    @AfterEach
    void sign_out() {
        World.signOut();
    }

    @Test
    @Asvs("16.2.5")
    void no_secret_of_any_deed_stands_in_the_record_or_leaves_with_it() {
        long before = entries();
        signIns();
        factorsOfAnOwner();
        forgottenPassword();
        anotherAddress();
        invitation();
        images();
        bank();
        long deeds = entries() - before;
        assertThat(deeds).as("recorded deeds").isGreaterThan(20);

        var kept = columns("audit_entry") + columns("audit_field") + columns("audit_chain");
        var exported = exported();
        assertThat(kept).contains(owner.id().toString(), "signIn.refused", "image.sas.given");
        assertThat(exported).contains(owner.id().toString(), "profile.taxAndBank.saved", "signIn.refused");
        assertThat(secrets).hasSizeGreaterThan(20).allSatisfy((what, secret) -> {
            assertThat(secret).as(what).hasSizeGreaterThan(5);
            assertThat(kept.contains(secret)).as(what + " is in the record").isFalse();
            assertThat(exported.contains(secret)).as(what + " is exported").isFalse();
        });
        Evidence.note(
                getClass(),
                deeds + " recorded deeds with " + secrets.size() + " secrets, none of which is in " + kept.length()
                        + " characters of the record or " + exported.length() + " of its exports");
    }

    private void signIns() {
        var visitor = new Visitor(port);
        visitor.signIn(owner.mail(), secret("wrong password", "wrong-" + UUID.randomUUID()));
        visitor.signIn(owner.mail(), secret("password", World.PASSWORD.reveal()));
    }

    private void factorsOfAnOwner() {
        world.as(owner, () -> {
            reauthentication.byPassword(new SecretText(secret("wrong proof", "proof-" + UUID.randomUUID())));
            reauthentication.byPassword(World.PASSWORD);
            var offer = factors.offerApp().orElseThrow();
            secret("secret of the app", offer.secret().reveal());
            secret("address of the app", offer.address().reveal());
            var added = (Added.Done) factors.confirmApp(TotpCodes.codeAt(offer.secret(), clock.instant()));
            secrets("recovery code", added.recoveryCodes());
            secrets("new recovery code", factors.newRecoveryCodes());
            var fresh = new SecretText(secret("new password", "fresh-" + UUID.randomUUID()));
            assertThat(factors.changePassword(World.PASSWORD, fresh)).isInstanceOf(Changed.Done.class);
            var offered = factors.offerPasskey();
            var answer = secret("answer of a passkey", "answer-" + UUID.randomUUID());
            assertThat(factors.addPasskey(offered, answer, "Key")).isInstanceOf(Added.Wrong.class);
            factors.removeApp();
            return null;
        });
    }

    private void forgottenPassword() {
        var person = world.nobody();
        resets.ask(person.mail());
        Awaitility.await("the letter")
                .atMost(Duration.ofSeconds(20))
                .until(() -> letters.to(person.mail()).size() == 1);
        var token = token("reset", person.mail());
        var fresh = new SecretText(secret("reset password", "reset-" + UUID.randomUUID()));
        assertThat(resets.complete(token, fresh)).isEqualTo(new PasswordResets.Outcome.Done());
        resets.works(token);
        resets.complete(token, fresh);
        resets.works(new SecretText(secret("guessed link", "guess-" + UUID.randomUUID())));
    }

    private void anotherAddress() {
        var person = world.nobody();
        var wanted = "wanted-" + Uuid7.next() + "@example.com";
        world.as(person, () -> {
            reauthentication.byPassword(World.PASSWORD);
            return addresses.ask(wanted);
        });
        var back = token("way back", person.mail());
        assertThat(addresses.use(token("confirmation", wanted))).isEqualTo(Used.DONE);
        assertThat(addresses.use(back)).isEqualTo(Used.DONE);
    }

    private void invitation() {
        var mail = "new-" + Uuid7.next() + "@example.com";
        var wish = new Invitation(mail, MemberRole.of(PublisherRole.PUBLISHER), Locale.ENGLISH);
        assertThat(world.in(publisher, owner, () -> invitations.invite(wish))).isEqualTo(Invitations.Outcome.SENT);
        var token = letters.token(mail);
        secret("invitation", token.reveal());
        var password = new SecretText(secret("password of a newcomer", "newcomer-" + UUID.randomUUID()));
        var newcomer = new Newcomer("New", password, Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(links.register(token, newcomer)).isInstanceOf(Accepted.Done.class);
        assertThat(links.register(token, newcomer)).isInstanceOf(Accepted.Dead.class);
    }

    private void images() {
        var offer = offers.complete(publisher, owner);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var query = "?st=" + now.minus(Duration.ofDays(30)) + "&se=" + now.plus(Duration.ofDays(60))
                + "&sp=rl&sv=2021-08-06&sr=c&sig=" + secret("signature of a disk", SIGNATURE);
        secret("query of a disk", query.substring(1));
        assertThat(world.in(
                        publisher,
                        owner,
                        () -> sasUrls.keep(offer, "https://contoso.blob.example/images/os.vhd" + query)))
                .isInstanceOf(SasUrls.Keeping.Kept.class);
    }

    private void bank() {
        var data = new TaxAndBank(
                "Contoso SA",
                "FR",
                new SecretText(secret("tax id", TAX_ID)),
                new SecretText(secret("IBAN", IBAN)),
                "",
                "Bank");
        assertThat(world.in(publisher, owner, () -> profile.saveTaxAndBank(data)))
                .isEmpty();
    }

    private SecretText token(String what, String mail) {
        var letter = letters.text(letters.to(mail).getFirst());
        var link = LINK.matcher(letter);
        assertThat(link.find()).as(what + " in the letter: " + letter).isTrue();
        return new SecretText(secret("link: " + what, link.group(1)));
    }

    private void secrets(String what, List<SecretText> all) {
        for (int i = 0; i < all.size(); i++) {
            secret(what + " " + i, all.get(i).reveal());
        }
    }

    private String secret(String what, String value) {
        secrets.put(what, value);
        return value;
    }

    private long entries() {
        return database.queryForObject("select count(*) from audit_entry", Long.class);
    }

    private String columns(String table) {
        return database.queryForList("select * from " + table).toString();
    }

    private String exported() {
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        var out = new ArrayList<String>();
        var taker = new AuditExports.Taker() {
            @Override
            public void begin(UUID chain, long length, String hash) {
                out.add(chain + " " + length + " " + hash);
            }

            @Override
            public void take(List<Proved> entries) {
                out.add(entries.toString());
            }
        };
        world.in(publisher, owner, () -> {
            exports.export(Query.ALL, "test", taker);
            return null;
        });
        world.as(administrator, () -> {
            exports.exportPlatform(Query.ALL, "test", taker);
            return null;
        });
        return String.join("\n", out);
    }
}
