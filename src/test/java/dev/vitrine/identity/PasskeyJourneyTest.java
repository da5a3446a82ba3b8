package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.BrowserTest;
import dev.vitrine.testing.PasskeyDevice;
import dev.vitrine.testing.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Second factors through a real browser: an authenticator app, and a passkey in Chromium's virtual authenticator. */
@BrowserTest
class PasskeyJourneyTest {
    private final World world;

    PasskeyJourneyTest(World world) {
        this.world = world;
    }

    @Test
    @Asvs({"6.3.3", "6.2.6", "6.2.7"})
    void an_approver_makes_a_passkey_signs_out_and_signs_in_with_it(Browser browser) {
        var approver = world.platform(PlatformRole.APPROVER);
        var page = browser.visitor("en-US");
        var device = new PasskeyDevice(page);

        page.navigate("/review");
        var password = page.locator("input[name=password]");
        PlaywrightAssertions.assertThat(password).hasAttribute("type", "password");
        PlaywrightAssertions.assertThat(password).hasAttribute("autocomplete", "current-password");
        assertThat(password.evaluate("field => field.dispatchEvent(new ClipboardEvent('paste',"
                        + " {bubbles: true, cancelable: true, composed: true, clipboardData: new DataTransfer()}))"))
                .as("nothing keeps from pasting")
                .isEqualTo(true);
        signIn(page, approver.mail());
        headed(page, "Set up a second factor");
        assertThat(Axe.violations(page)).isEmpty();
        press(page, "Passkey");
        page.getByLabel("Name of the passkey").fill("Laptop");
        press(page, "Create the passkey");
        headed(page, "Keep these recovery codes");
        PlaywrightAssertions.assertThat(page.locator(".v-recovery-codes li")).hasCount(10);
        assertThat(Axe.violations(page)).isEmpty();
        press(page, "I have kept them");
        page.waitForURL(url -> url.endsWith("/review"));

        page.navigate("/me/security");
        PlaywrightAssertions.assertThat(page.getByText("Laptop")).isVisible();
        Browser.settle(page);
        assertThat(Axe.violations(page)).isEmpty();

        device.presence(false);
        page.context().clearCookies();
        page.navigate("/login");
        headed(page, "Sign in to Cumulia");
        device.presence(true);
        press(page, "Sign in with a passkey");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/review");
        headed(page, "Queue");
    }

    @Test
    void a_member_sets_up_an_app_and_is_asked_for_its_code(Browser browser) {
        var owner = world.member(world.publisher().id(), PublisherRole.OWNER);
        var page = browser.visitor("en-US");
        page.navigate("/login");
        signIn(page, owner.mail());
        page.waitForURL("**/p/**");
        page.navigate("/me/security");
        press(page, "Set up an app");
        var secret = new SecretText(page.locator(".v-secret").textContent().replace(" ", ""));
        PlaywrightAssertions.assertThat(page.locator("img.v-qr")).isVisible();
        Browser.settle(page);
        assertThat(Axe.violations(page)).isEmpty();
        var code = page.getByLabel("Code of the authenticator app");
        PlaywrightAssertions.assertThat(code).hasAttribute("autocomplete", "one-time-code");
        code.fill(TotpCodes.codeAt(secret, Instant.now()));
        press(page, "Confirm the app");
        PlaywrightAssertions.assertThat(page.locator(".v-recovery-codes li")).hasCount(10);

        page.context().clearCookies();
        page.navigate("/me/security");
        signIn(page, owner.mail());
        headed(page, "Confirm that it is you");
        assertThat(Axe.violations(page)).isEmpty();
        page.getByLabel("Code of the authenticator app")
                .fill(TotpCodes.codeAt(secret, Instant.now().plusSeconds(30)));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/me/security"));
        headed(page, "Security");
    }

    private static void signIn(Page page, String mail) {
        page.locator("input[name=username]").fill(mail);
        page.locator("input[name=password]").fill(World.PASSWORD.reveal());
        page.keyboard().press("Enter");
    }

    private static void headed(Page page, String title) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(title);
        Browser.settle(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
