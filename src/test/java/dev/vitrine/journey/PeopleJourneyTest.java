package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.identity.OidcConfigured;
import dev.vitrine.identity.OidcTest;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.identity.TestProvider;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.BrowserExtension;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.PasskeyDevice;
import dev.vitrine.testing.TestMail;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The people of a publisher, from the first invitation to the end of an access. An administrator, who must prove a second
 * factor, invites an owner; she invites an editor of French alone, who signs in by passkey, is limited, and loses his access
 * under his hands. And somebody whose company has a provider of its own comes by that.
 */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class PeopleJourneyTest extends OidcTest {
    private static final String SLUG = "orbis";
    private static final String OWNER = "olga.petit@orbis.example";
    private static final String EDITOR = "edgar.blanc@orbis.example";
    private static final String PASSWORD = "une phrase qui se retient";
    private static final Pattern LINK = Pattern.compile("/invitation#([A-Za-z0-9_-]+)");

    private final World world;
    private final Offers offers;
    private final Registration registration;
    private final Publishers publishers;
    private final SystemWork work;
    private final Translations translations;

    PeopleJourneyTest(
            World world,
            Offers offers,
            Registration registration,
            Publishers publishers,
            SystemWork work,
            Translations translations) {
        this.world = world;
        this.offers = offers;
        this.registration = registration;
        this.publishers = publishers;
        this.work = work;
        this.translations = translations;
    }

    @Test
    void from_an_owners_invitation_to_the_end_of_an_editors_access_in_french(Browser browser) {
        var admin = actor(browser);
        secondFactorIsDemanded(admin);
        publisherIsOpened(admin);

        var olga = actor(browser);
        accepts(olga, OWNER, "Olga Petit");
        signsIn(olga, OWNER);
        assertThat(olga.page()).hasURL(Pattern.compile("/p/" + SLUG));
        olga.screen("people-3-first-minutes");
        editorIsInvited(olga);

        var edgar = actor(browser);
        accepts(edgar, EDITOR, "Edgar Blanc");
        signsIn(edgar, EDITOR);
        comesBackByPasskey(edgar);
        var offer = offer();
        writesFrenchAlone(edgar, offer);

        losesAccessUnderHisHands(olga, edgar);
        endsAnotherSession(olga, actor(browser));
    }

    @Test
    void whoever_has_a_provider_of_his_own_comes_by_it(Browser browser) {
        provider()
                .knows("salome", Map.of("email", "salome@works.example", "email_verified", true, "name", "Salomé Roy"));
        var salome = actor(browser);
        salome.open("/login");
        salome.page().getByText("Continuer avec Works & Co").click();
        salome.page().locator("input[name=username]").fill("salome");
        salome.page().locator("input[name=password]").fill(TestProvider.PASSWORD);
        salome.page().locator("button[type=submit]").click();
        salome.page().waitForURL("**/p/" + OidcConfigured.WORKS + "**");
        salome.sees("Salomé Roy");
        salome.screen("people-9-own-provider");

        var colleague = world.member(works(), PublisherRole.PUBLISHER);
        var beside = actor(browser);
        beside.signIn(colleague.mail(), World.PASSWORD.reveal());
        beside.open("/p/" + OidcConfigured.WORKS + "/members");
        beside.sees("salome@works.example");
    }

    /** Nothing opens to an administrator before he has a second factor; an app on his phone is one. */
    private void secondFactorIsDemanded(Actor admin) {
        var mail = world.platform(PlatformRole.ADMINISTRATOR).mail();
        admin.open("/login");
        admin.page().locator("input[name=username]").fill(mail);
        admin.page().locator("input[name=password]").fill(World.PASSWORD.reveal());
        admin.page().keyboard().press("Enter");
        admin.page().waitForURL("**/login/second");
        admin.sees(admin.text("identity.second.setUp"));
        admin.open("/admin/publishers");
        admin.sees(admin.text("identity.second.setUp"));
        admin.screen("people-1-second-factor");
        admin.press(admin.text("identity.app.title"));
        var secret = admin.page().locator(".v-secret").textContent();
        admin.field(admin.text("identity.factor.code")).fill(code(secret, Instant.now()));
        admin.press(admin.text("identity.app.confirm"));
        assertThat(admin.page().locator(".v-recovery-codes li")).hasCount(10);
        admin.button(admin.text("identity.recovery.kept")).click();
        admin.page().waitForURL(url -> !url.contains("/login"));
        admin.settle();
        admin.speak();
    }

    private void publisherIsOpened(Actor admin) {
        admin.open("/admin/publishers");
        admin.press(admin.text("account.publishers.create"));
        var dialog = admin.page().getByRole(AriaRole.DIALOG);
        fill(dialog, admin.text("account.publishers.name"), "Orbis");
        fill(dialog, admin.text("account.publishers.slug"), SLUG);
        fill(dialog, admin.text("account.owner.mail"), OWNER);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(admin.text("account.publishers.create"))
                                .setExact(true))
                .click();
        admin.sees(admin.text("account.owner.waiting", OWNER));
        admin.screen("people-2-waiting-for-its-owner");
    }

    /** Opens the link of the mail as somebody new; it works once. */
    private void accepts(Actor newcomer, String mail, String name) {
        TestMail.await(mail, "/invitation#");
        var token = token(mail);
        newcomer.open("/invitation#" + token);
        newcomer.field(newcomer.text("identity.person.name")).fill(name);
        newcomer.field(newcomer.text("identity.person.password")).fill(PASSWORD);
        newcomer.press(newcomer.text("identity.invitation.accept"));
        newcomer.sees(newcomer.text("identity.invitation.doneNew"));
        newcomer.open("/invitation#" + token);
        newcomer.page().reload();
        newcomer.sees(newcomer.text("identity.invitation.dead"));
    }

    private static String token(String mail) {
        return TestMail.all()
                .filter(text -> text.contains(mail))
                .flatMap(text -> LINK.matcher(text).results())
                .map(link -> link.group(1))
                .reduce((first, latest) -> latest)
                .orElseThrow();
    }

    private static void editorIsInvited(Actor olga) {
        olga.open("/p/" + SLUG + "/members");
        olga.press(olga.text("account.members.invite"));
        olga.field(olga.text("account.members.mail")).fill(EDITOR);
        olga.choice(olga.text(PublisherRole.MARKETING_EDITOR)).check();
        olga.settle();
        olga.box(Formats.languageName(Locale.FRANCE)).check();
        olga.screen("people-4-invite");
        olga.press(olga.text("account.invite.send"));
        olga.sees(olga.text("account.invite.sent", EDITOR));
    }

    /** A passkey, made once, takes the place of password and code. */
    private static void comesBackByPasskey(Actor edgar) {
        var device = new PasskeyDevice(edgar.page());
        edgar.open("/me/security");
        edgar.press(edgar.text("identity.security.passkeyAdd"));
        edgar.field(edgar.text("identity.passkey.name")).fill("Ordinateur portable");
        edgar.press(edgar.text("identity.passkey.make"));
        assertThat(edgar.page().locator(".v-recovery-codes li")).hasCount(10);
        edgar.press(edgar.text("identity.recovery.kept"));
        edgar.sees("Ordinateur portable");
        edgar.screen("people-5-passkey");

        device.presence(false);
        edgar.page().locator(".v-person").first().click();
        edgar.button(edgar.text("kit.frame.signOut")).click();
        edgar.page().waitForURL("**/login**");
        edgar.settle();
        device.presence(true);
        edgar.button(edgar.text("identity.passkey.signIn")).click();
        edgar.page().waitForURL(url -> url.contains("/p/" + SLUG));
        edgar.settle();
    }

    private OfferId offer() {
        var owner = work.run("test", () -> registration.byMail(OWNER).orElseThrow());
        return offers.empty(publishers.bySlug(SLUG).orElseThrow().id(), new Somebody(owner, OWNER));
    }

    private static void writesFrenchAlone(Actor edgar, OfferId offer) {
        edgar.open(details(offer, "en-US"));
        assertThat(edgar.at("listing/en-US:title")).not().isEditable();
        edgar.sees(edgar.text("offers.readOnly.language", inFrench("fr-FR"), inFrench("en-US")));
        edgar.open(details(offer, "fr-FR"));
        edgar.fill(edgar.at("listing/fr-FR:title"), "Archives Orbis");
        edgar.save();
    }

    private static void losesAccessUnderHisHands(Actor olga, Actor edgar) {
        olga.open("/p/" + SLUG + "/members");
        olga.press(olga.text("account.members.editOf", "Edgar Blanc"));
        olga.press(olga.text("account.members.suspend"));
        olga.sees(olga.text("account.members.nowSuspended", "Edgar Blanc"));
        olga.screen("people-6-suspended");
        edgar.page().getByRole(AriaRole.LINK).locator("visible=true").nth(2).click();
        edgar.settle();
        assertThat(edgar.at("listing/fr-FR:title")).isHidden();
        edgar.screen("people-7-without-access");
    }

    private void endsAnotherSession(Actor olga, Actor elsewhere) {
        signsIn(elsewhere, OWNER);
        olga.open("/me/sessions");
        olga.screen("people-8-sessions");
        olga.press(olga.text("identity.sessions.endOthers"));
        olga.sees(olga.text("identity.sessions.othersEnded", 1));
        elsewhere.page().waitForURL("**/login**");
    }

    private Actor actor(Browser browser) {
        return Actor.visitor(browser, translations, Locale.FRENCH);
    }

    private static void signsIn(Actor actor, String mail) {
        actor.signIn(mail, PASSWORD);
    }

    private static void fill(Locator dialog, String label, String value) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static String details(OfferId offer, String language) {
        return "/p/" + SLUG + "/offers/" + offer + "/marketing/" + language + "/details";
    }

    private static String inFrench(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.FRENCH);
    }

    /** What the app on the phone shows. */
    private static String code(String secret, Instant now) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "RAW");
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
