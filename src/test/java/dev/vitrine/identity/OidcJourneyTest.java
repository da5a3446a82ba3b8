package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.BrowserExtension;
import dev.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in by a real OpenID provider, in a real browser and under the policy that every page carries. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class OidcJourneyTest extends OidcTest {
    private final World world;

    OidcJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void from_the_button_through_the_providers_form_to_home_and_out_at_both(Browser browser) {
        provider().knows("ines", Map.of("email", "ines@works.example", "email_verified", true, "name", "Inès Roy"));
        var page = browser.visitor("fr-FR");
        var violations = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        page.navigate("/login");
        link(page, "Continuer avec Works & Co").waitFor();
        assertThat(Axe.violations(page)).isEmpty();
        link(page, "Continuer avec Works & Co").click();
        prove(page, "ines");
        page.waitForURL("**/p/" + OidcConfigured.WORKS + "**");
        PlaywrightAssertions.assertThat(page.getByText("Inès Roy").first()).isVisible();
        page.getByText("Inès Roy").first().click();
        page.getByText("Se déconnecter").click();
        page.waitForURL("**/login**");
        link(page, "Continuer avec Works & Co").click();
        PlaywrightAssertions.assertThat(page.locator("input[name=password]")).isVisible();
        assertThat(page.url()).startsWith(TestProvider.issuer());
        assertThat(violations).isEmpty();
    }

    @Test
    void an_account_that_is_there_is_linked_after_signing_in_and_confirming(Browser browser) {
        var owner = world.member(works(), PublisherRole.PUBLISHER);
        provider().knows("noor", Map.of("email", owner.mail(), "email_verified", true));
        var page = browser.visitor("en-US");
        page.navigate("/login");
        link(page, "Continue with Works & Co").click();
        prove(page, "noor");
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT).first())
                .containsText("There is an account with your e-mail address already");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("input[name=username]").fill(owner.mail());
        page.locator("input[name=password]").fill(World.PASSWORD.reveal());
        page.locator("input[name=password]").press("Enter");
        PlaywrightAssertions.assertThat(page.getByText("Link Works & Co to your account?"))
                .isVisible();
        Browser.settle(page);
        assertThat(Axe.violations(page)).isEmpty();
        page.getByText("Yes, it was me: link Works & Co").click();
        page.waitForURL("**/p/" + OidcConfigured.WORKS + "**");
    }

    private static Locator link(Page page, String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    private static void prove(Page page, String name) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(TestProvider.PASSWORD);
        page.locator("button[type=submit]").click();
    }
}
