package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.BrowserTest;
import dev.vitrine.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in through a real browser, under the policy that every page carries. */
@BrowserTest
class SignInJourneyTest {
    private final World world;

    SignInJourneyTest(World world) {
        this.world = world;
    }

    @Test
    @Asvs("3.4.3")
    void an_owner_signs_in_and_walks_about_and_no_page_breaks_its_policy(Browser browser) {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var page = browser.visitor("fr-FR");
        page.navigate("/login");
        PlaywrightAssertions.assertThat(heading(page)).hasText("Se connecter à Cumulia");
        signIn(page, owner.mail(), "wrong password, twenty");
        PlaywrightAssertions.assertThat(page.getByText("Vous n’êtes pas connecté"))
                .isVisible();
        signIn(page, owner.mail(), World.PASSWORD.reveal());
        page.waitForURL("**/p/" + publisher.slug());
        for (var view : List.of("profile", "members", "audit", "offers")) {
            page.navigate("/p/" + publisher.slug() + "/" + view);
            PlaywrightAssertions.assertThat(heading(page)).isVisible();
            Browser.settle(page);
        }
    }

    @Test
    void a_page_begins_at_its_top_wherever_the_one_before_was_left(Browser browser) {
        var publisher = world.publisher();
        var page = browser.visitor("fr-FR");
        page.setViewportSize(1440, 620);
        page.navigate("/login");
        signIn(page, world.member(publisher.id(), PublisherRole.OWNER).mail(), World.PASSWORD.reveal());
        page.waitForURL("**/p/" + publisher.slug());
        page.navigate("/p/" + publisher.slug() + "/profile");
        Browser.settle(page);
        var content = page.locator("vaadin-app-layout [part=content]").first();
        assertThat(content.evaluate("part => (part.scrollTop = 100, part.scrollTop)"))
                .isEqualTo(100);
        page.locator("a[href='p/" + publisher.slug() + "/audit']").first().click();
        page.waitForURL("**/audit");
        Browser.settle(page);
        assertThat(content.evaluate("part => part.scrollTop")).isEqualTo(0);
    }

    @Test
    void the_sign_in_page_is_accessible(Browser browser) {
        for (var language : List.of("fr", "en")) {
            var page = browser.visitor(language);
            page.navigate("/login?lang=" + language);
            PlaywrightAssertions.assertThat(heading(page)).isVisible();
            Browser.settle(page);
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    @Asvs("3.4.6")
    void another_site_cannot_frame_a_page(Browser browser) {
        var page = browser.visitor("en-US");
        page.navigate("about:blank");
        page.setContent("<iframe id=framed src='" + browser.baseUrl() + "/login'></iframe>");
        page.waitForTimeout(0);
        var frame = page.frames().get(page.frames().size() - 1);
        assertThat(frame.content()).doesNotContain("v-entry");
    }

    private static void signIn(Page page, String mail, String password) {
        page.locator("input[name=username]").fill(mail);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[slot=submit], vaadin-login-form-wrapper vaadin-button")
                .first()
                .click();
    }

    private static Locator heading(Page page) {
        return page.locator("h1").first();
    }
}
