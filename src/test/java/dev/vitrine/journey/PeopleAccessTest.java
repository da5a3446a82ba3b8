package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitrine.identity.Invitations;
import dev.vitrine.identity.Invitations.Invitation;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which people are invited, come and go, in a real browser. */
@DemoTest
class PeopleAccessTest {
    private final Translations translations;
    private final World world;
    private final Letters letters;
    private final Invitations invitations;
    private final Publisher publisher;
    private final String mail = "new-" + Uuid7.next() + "@example.com";

    PeopleAccessTest(Translations translations, World world, Letters letters, Invitations invitations) {
        this.translations = translations;
        this.world = world;
        this.letters = letters;
        this.invitations = invitations;
        publisher = world.publisher();
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_invite_accept_and_change_members(String language, ColorScheme scheme, Browser browser) {
        var owner = speaking(language, PublisherRole.OWNER);
        speaking(language, PublisherRole.PUBLISHER);
        var found = new TreeMap<String, List<String>>();
        var page = signedIn(browser, owner, language, scheme);
        page.navigate(browser.baseUrl() + "/p/" + publisher.slug() + "/members");
        assertThat(page.locator("vaadin-grid")).isVisible();
        found.put("members", Axe.violations(page, scheme));
        page.locator("vaadin-grid vaadin-button").first().click();
        assertThat(page.locator(".v-member-actions")).isVisible();
        found.put("member", Axe.violations(page, scheme));
        page.keyboard().press("Escape");
        assertThat(page.locator(".v-member-actions")).isHidden();
        page.locator(".v-head-actions vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-email-field")).isVisible();
        found.put("invite", Axe.violations(page, scheme));

        var invitation = new Invitation(mail, MemberRole.of(PublisherRole.PUBLISHER), Locale.of(language));
        world.in(publisher.id(), owner, () -> invitations.invite(invitation));
        var newcomer = browser.visitor(language);
        newcomer.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        newcomer.navigate(
                browser.baseUrl() + "/invitation#" + letters.token(mail).reveal());
        assertThat(newcomer.locator("vaadin-password-field")).isVisible();
        assertThat(newcomer.url()).endsWith("/invitation");
        found.put("accept", Axe.violations(newcomer, scheme));
        newcomer.navigate(browser.baseUrl() + "/invitation?again#guessed");
        assertThat(newcomer.locator("a[href=login]")).isVisible();
        found.put("dead", Axe.violations(newcomer, scheme));
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "en, DARK"})
    void an_administrator_can_use_the_page_of_the_marketplace_s_people(
            String language, ColorScheme scheme, Browser browser) {
        var ines = Actor.signedIn(browser, translations, Locale.of(language), "ines.lambert@cumulia.example");
        var page = ines.page();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        ines.open("/admin/people");
        page.locator("vaadin-grid vaadin-button").first().click();
        assertThat(page.locator(".v-member-actions")).isVisible();
        assertThat(Axe.violations(page, scheme)).isEmpty();
    }

    @Test
    @Asvs("7.4.2")
    void a_removed_member_s_open_page_leads_nowhere_with_the_next_click(Browser browser) {
        world.member(publisher.id(), PublisherRole.OWNER);
        var member = speaking("en", PublisherRole.PUBLISHER);
        var page = signedIn(browser, member, "en", ColorScheme.LIGHT);
        page.navigate(browser.baseUrl() + "/p/" + publisher.slug() + "/members");
        assertThat(page.locator("vaadin-grid")).isVisible();
        world.remove(member, publisher.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Virtual machines"))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("This page does not exist");
        assertThat(page.locator("vaadin-grid")).isHidden();
    }

    private Somebody speaking(String language, PublisherRole role) {
        var person = world.speaking(Locale.of(language));
        world.join(person, publisher.id(), role, Set.of(), Set.of());
        return person;
    }

    private static Page signedIn(Browser browser, Somebody person, String language, ColorScheme scheme) {
        var page = browser.visitor(language);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(browser.baseUrl() + "/login");
        page.locator("input[name=username]").fill(person.mail());
        page.locator("input[name=password]").fill(World.PASSWORD.reveal());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }
}
