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

/** Axe finds nothing on the pages beneath Pricing, in both languages, light and dark. */
@DemoTest
class PriceSheetAccessTest {
    private final Translations translations;
    private final Backstage backstage;

    PriceSheetAccessTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_use_every_page(String language, ColorScheme scheme, Browser browser) {
        var hugo = Actor.signedIn(browser, translations, Locale.of(language), "hugo.bernard@contoso.example");
        hugo.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String pricing = "/p/contoso/offers/" + backstage.offer("pare-feu-ng") + "/pricing";
        var found = new TreeMap<String, List<String>>();
        for (String page : List.of("/changes", "/changes?show=all", "/buyers", "/buyers/jp", "/spreadsheet")) {
            hugo.open(pricing + page);
            hugo.sees(hugo.page().locator("h1"));
            found.put(page, Axe.violations(hugo.page(), scheme));
        }
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }
}
