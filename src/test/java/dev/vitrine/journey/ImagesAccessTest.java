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

/**
 * Axe finds nothing on the page of VM images, in both languages, light and dark, wide and narrow: of a live SKU with its
 * locks, with a new version whose SAS URL is wrong, and over the dialog that copies an image.
 */
@DemoTest
class ImagesAccessTest {
    private static final int NARROW = 390;
    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    private final Translations translations;
    private final Backstage backstage;

    ImagesAccessTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void everybody_can_use_the_page(String language, ColorScheme scheme, Browser browser) {
        var hugo = Actor.signedIn(browser, translations, Locale.of(language), "hugo.bernard@contoso.example");
        hugo.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        var found = new TreeMap<String, List<String>>();
        hugo.open("/p/contoso/offers/" + backstage.offer("pare-feu-ng") + "/images");
        found.put("what is live", Axe.violations(hugo.page(), scheme));

        hugo.press(hugo.text("images.versions.add"));
        var field =
                hugo.page().locator(".v-vhd-field input[type=password]:visible").first();
        field.fill("https://contoso.blob.vitrine.example/images/os.vhd");
        field.blur();
        hugo.sees(
                hugo.page().getByText(hugo.text("images.sas.problem.NO_QUERY")).first());
        found.put("a new version with a URL that is wrong", Axe.violations(hugo.page(), scheme));
        hugo.page().setViewportSize(NARROW, HIGH);
        found.put("the same on a narrow screen", Axe.violations(hugo.page(), scheme));
        hugo.page().setViewportSize(WIDE, HIGH);

        hugo.press(hugo.text("images.copy"));
        hugo.sees(hugo.page().getByText(hugo.text("images.copy.title")).first());
        found.put("the dialog that copies an image", Axe.violations(hugo.page(), scheme));
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }
}
