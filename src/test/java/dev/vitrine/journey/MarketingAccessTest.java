package dev.vitrine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import dev.vitrine.kit.Translations;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import dev.vitrine.testing.Views;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** Axe finds nothing on any page of Marketing, in both languages, light and dark. A new page is looked at by itself. */
@DemoTest
class MarketingAccessTest {
    private static final String ROOM = "dev.vitrine.marketing.ui";

    private final Translations translations;
    private final Backstage backstage;

    MarketingAccessTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_use_every_page(String language, ColorScheme scheme, Browser browser) {
        var hugo = Actor.signedIn(browser, translations, Locale.of(language), "hugo.bernard@contoso.example");
        hugo.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String offer = "/p/contoso/offers/" + backstage.offer("pare-feu-ng");
        var found = new TreeMap<String, List<String>>();
        for (String address : addresses(offer)) {
            hugo.open(address);
            found.put(address, Axe.violations(hugo.page(), scheme));
        }
        hugo.open(offer + "/marketing/fr-FR/details");
        hugo.press(hugo.text("marketing.preview.show"));
        hugo.sees(hugo.page().frameLocator("v-preview iframe").locator("h1"));
        // Axe is a script, and the frame lets none run: the page in it is looked at by itself.
        hugo.page().evaluate("document.querySelector('v-preview iframe').remove()");
        found.put("a page with its preview", Axe.violations(hugo.page(), scheme));
        hugo.open(offer + "/preview/fr-FR");
        found.put("the preview", Axe.violations(hugo.page(), scheme));
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }

    /** Every page of the room, the texts in a language that is not the source. */
    private static List<String> addresses(String offer) {
        var addresses = Views.all().stream()
                .filter(view -> view.getPackageName().equals(ROOM))
                .map(view -> "/"
                        + view.getAnnotation(Route.class)
                                .value()
                                .replace("p/:publisher/offers/:offer", offer.substring(1))
                                .replace(":language", "en-US"))
                .sorted()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(9).noneMatch(address -> address.contains(":"));
        return addresses;
    }
}
