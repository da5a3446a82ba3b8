package dev.vitrine.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The storefront in a real browser, with script switched off, wide and narrow, in light and in dark. */
@DemoTest
class StorefrontLooksTest {
    private static final String OFFER = "/contoso/pare-feu-ng";

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void pages_fit_the_window_and_are_open_to_everybody(int width, ColorScheme scheme, Browser browser) {
        Page page = browser.visitor(new NewContextOptions()
                .setLocale("fr-FR")
                .setViewportSize(width, width == 390 ? 844 : 900)
                .setColorScheme(scheme));
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                refused.add(message.text());
            }
        });
        for (String language : List.of("fr-FR", "en-US")) {
            String list = "/marketplace/" + language;
            for (String path : List.of(
                    list,
                    list + "?q=contoso&only=byol",
                    list + OFFER,
                    list + OFFER + "?market=us&cores=8&sku=standard",
                    list + OFFER + "/terms",
                    list + "/nobody/nothing")) {
                page.navigate(path);
                assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as(path)
                        .isEqualTo(0);
                if (language.equals("fr-FR")) { // pages are built alike in every language
                    assertThat(Axe.violations(page)).as(path).isEmpty();
                }
            }
            page.navigate(list + OFFER);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target/screens/storefront-" + language + "-" + width + "-"
                            + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void a_buyer_chooses_without_script(Browser browser) {
        Page page = browser.visitor(new NewContextOptions()
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(false));
        page.navigate("/marketplace");
        page.locator("input[name=q]").fill("firewall");
        page.keyboard().press("Enter");
        page.locator(".card h3 a[href*='" + OFFER + "']").click();
        page.locator("select[name=sku]").selectOption("standard");
        page.locator(".buy button").click();
        String before = page.locator(".buy .amount b").textContent();

        page.locator("select[name=cores]").selectOption("8");
        page.locator(".buy button").click();

        assertThat(page.url()).contains("cores=8");
        assertThat(page.locator(".buy .amount b").textContent()).isNotEqualTo(before);
        page.locator(".menu summary").click();
        page.locator(".menu a:text-is('Japan')").click();
        assertThat(page.url()).contains("market=jp");
        page.locator(".top .segments a:text-is('FR')").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr-FR");
        assertThat(page.locator(".menu .label").textContent()).isEqualTo("Japon, JPY");
    }
}
