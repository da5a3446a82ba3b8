package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import dev.vitrine.testing.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** The SKUs' page and the agents' page of rights: axe finds nothing, everything works by the keyboard, also with 100 SKUs. */
@DemoTest
class SkusAccessTest {
    private static final String PUBLISHER = "hugo.bernard@contoso.example";

    private final Translations translations;
    private final Backstage backstage;

    SkusAccessTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    private Actor signedIn(Browser browser, String language, ColorScheme scheme, String mail) {
        Actor actor = Actor.signedIn(browser, translations, Locale.of(language), mail);
        actor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        return actor;
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_use_every_part(String language, ColorScheme scheme, Browser browser) {
        Actor hugo = signedIn(browser, language, scheme, PUBLISHER);
        String skus = "/p/contoso/offers/" + backstage.offer("pare-feu-ng") + "/skus";
        var found = new TreeMap<String, List<String>>();
        hugo.open(skus);
        found.put("the grid", Axe.violations(hugo.page(), scheme));
        rows(hugo).first().click();
        hugo.sees(hugo.page().locator("aside.v-panel"));
        hugo.settle();
        found.put("a SKU that is live", Axe.violations(hugo.page(), scheme));
        hugo.press(hugo.text("skus.copy"));
        found.put("a copy", Axe.violations(hugo.page(), scheme));
        hugo.open(skus + "/new");
        found.put("a new SKU", Axe.violations(hugo.page(), scheme));
        hugo.open(skus + "?q=no+such+sku");
        found.put("nothing found", Axe.violations(hugo.page(), scheme));
        hugo.open(skus);
        hugo.tick(hugo.box(hugo.text("skus.chooseAll")));
        found.put("chosen rows", Axe.violations(hugo.page(), scheme));
        hugo.press(hugo.text("skus.bulk.open"));
        hugo.tick(hugo.choice(hugo.text(Sku.Billing.BYOL)));
        found.put("several at once", Axe.violations(hugo.page(), scheme));

        Actor nadia = signedIn(browser, language, scheme, "nadia.perrin@cumulia.example");
        nadia.open("/desk/solution-templates");
        nadia.sees("Contoso");
        found.put("the rights", Axe.violations(nadia.page(), scheme));
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }

    private static Locator rows(Actor actor) {
        return actor.page().locator("vaadin-grid.v-skus a.v-row-link:visible");
    }

    @Test
    void a_hundred_skus_are_gone_through_by_the_keyboard(Browser browser) {
        OfferId offer = backstage.cloned("pare-feu-ng", "Hundred", "hundred");
        backstage.fill(offer, Sku.MAX);
        Actor hugo = signedIn(browser, "en", ColorScheme.LIGHT, PUBLISHER);
        String skus = "/p/contoso/offers/" + offer + "/skus";
        hugo.open(skus);
        var page = hugo.page();
        hugo.sees("100 of 100 shown");

        long opened = System.nanoTime();
        hugo.open(skus + "?sort=-id");
        hugo.sees("100 of 100 shown");
        long shown = System.nanoTime();
        page.locator("vaadin-grid.v-skus").evaluate("grid => grid.shadowRoot.querySelector('tbody td').focus()");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        hugo.sees(hugo.text("skus.chosen", 1));
        page.keyboard().press("Enter");
        Locator panel = page.locator("aside.v-panel");
        assertThat(panel).isVisible();
        assertThat(panel.locator("input").first()).isFocused();
        long panelShown = System.nanoTime();
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat((String) page.evaluate("document.activeElement.localName")).isEqualTo("vaadin-grid");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        hugo.sees(hugo.text("skus.chosen", 2));
        Evidence.note(
                SkusAccessTest.class,
                "100 SKUs in the browser: page %d ms, keys to an open panel %d ms"
                        .formatted((shown - opened) / 1_000_000, (panelShown - shown) / 1_000_000));
    }
}
