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
import org.springframework.context.ApplicationContext;

/** Axe finds nothing on the page of prices and on the pages of Autoprice, in both languages, light and dark. */
@DemoTest
class PricingAccessTest {
    private final Translations translations;
    private final Backstage backstage;

    PricingAccessTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_use_every_page(String language, ColorScheme scheme, Browser browser) {
        var hugo = Actor.signedIn(browser, translations, Locale.of(language), "hugo.bernard@contoso.example");
        hugo.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String prices = "/p/contoso/offers/" + backstage.offer("pare-feu-ng") + "/pricing";
        var found = new TreeMap<String, List<String>>();
        for (String address : List.of(
                prices,
                prices + "/fr",
                prices + "?autoprice=1",
                prices + "?autoprice=2",
                prices + "?autoprice=3",
                prices + "?autoprice=4&markets=gb,jp,ch")) {
            hugo.open(address);
            found.put(address, Axe.violations(hugo.page(), scheme));
        }
        hugo.open(prices);
        hugo.press(hugo.text("pricing.bySku"));
        hugo.settle();
        found.put("the prices of a SKU", Axe.violations(hugo.page(), scheme));
        hugo.open(prices.replace(
                        backstage.offer("pare-feu-ng").toString(),
                        backstage.offer("passerelle-api").toString())
                + "/fr");
        var cell = hugo.page().locator("v-price-grid input").first();
        hugo.fill(cell, "n/a");
        found.put("a text that is no price", Axe.violations(hugo.page(), scheme));
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }
}
