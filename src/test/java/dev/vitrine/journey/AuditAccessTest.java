package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitrine.kit.Translations;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record, of a publisher and of the marketplace, in a real browser. */
@DemoTest
class AuditAccessTest {
    private static final int NARROW = 390;

    private final Translations translations;

    AuditAccessTest(Translations translations) {
        this.translations = translations;
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_read_the_record(String language, ColorScheme scheme, Browser browser) {
        var found = new TreeMap<String, List<String>>();
        Map.of("claire.morin@contoso.example", "/p/contoso/audit", "ines.lambert@cumulia.example", "/admin/audit")
                .forEach((mail, address) -> {
                    var reader = Actor.signedIn(browser, translations, Locale.of(language), mail);
                    var page = reader.page();
                    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                    reader.open(address);
                    assertThat(page.locator("vaadin-grid vaadin-button").first())
                            .isVisible();
                    found.put(address, Axe.violations(page, scheme));
                    page.locator("vaadin-grid vaadin-button").first().click();
                    assertThat(page.locator("vaadin-dialog .v-facts")).isVisible();
                    found.put(address + " entry", Axe.violations(page, scheme));
                    page.keyboard().press("Escape");
                    page.setViewportSize(NARROW, 844);
                    assertThat(page.locator(".v-audit-card").first()).isVisible();
                    found.put(address + " narrow", Axe.violations(page, scheme));
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(NARROW);
                });
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }
}
