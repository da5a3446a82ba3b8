package dev.vitrine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitrine.kit.Translations;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axe finds nothing on the operator's lists, their entries, new entries and histories. */
@DemoTest
class ListsAccessTest {
    private static final List<String> ADDRESSES = List.of(
            "categories/security",
            "markets/fr",
            "markets?add",
            "rates/USD",
            "cores/4",
            "sizes/Standard_D4s_v5",
            "infrastructure/fr.Standard_D4s_v5",
            "regions?history",
            "languages",
            "targets/TEXTS",
            "types/offers",
            "tickets/offers-live",
            "agreements/2026-09",
            "agreements?add");

    private final Translations translations;

    ListsAccessTest(Translations translations) {
        this.translations = translations;
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_use_every_list(String language, ColorScheme scheme, Browser browser) {
        var ines = Actor.signedIn(browser, translations, Locale.of(language), "ines.lambert@cumulia.example");
        ines.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        var found = new TreeMap<String, List<String>>();
        for (String address : ADDRESSES) {
            ines.open("/admin/lists/" + address);
            found.put(address, Axe.violations(ines.page(), scheme));
        }
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }
}
