package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.demo.blobs.SampleDisks;
import dev.vitrine.images.VhdCheck;
import dev.vitrine.kit.Translations;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** The image check in a browser: by the keyboard, with nothing for axe to find, and there again after a reload. */
@DemoTest
class ImageCheckAccessTest {
    private final Translations translations;
    private final Backstage backstage;

    ImageCheckAccessTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "fr, DARK", "en, LIGHT", "en, DARK"})
    void an_engineering_contact_checks_a_disk_by_keyboard(String language, ColorScheme scheme, Browser browser) {
        String id = "checked-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        String images = "/p/contoso/offers/" + backstage.cloned("pare-feu-ng", id, id) + "/images";
        Actor marc = Actor.signedIn(browser, translations, Locale.of(language), "marc.dubois@contoso.example");
        marc.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        marc.open(images);
        marc.press(marc.text("images.versions.add"));
        Locator newest = marc.page().locator(".v-version").first();
        marc.fill(newest.locator("vaadin-password-field input").first(), dynamicDisk());
        marc.save();

        marc.button(marc.text("images.check.button")).first().focus();
        marc.page().keyboard().press("Enter");
        Locator dialog = marc.page().locator("vaadin-dialog.v-check-dialog");
        assertThat(dialog).containsText(marc.text("images.check.failed", 1));
        assertThat(dialog).containsText(marc.text(VhdCheck.WHOLE_MEGABYTES));
        assertThat(dialog).containsText("vtrn 1.0");
        assertThat(Axe.violations(marc.page())).isEmpty();
        marc.page().keyboard().press("Escape");
        assertThat(dialog).isHidden();

        marc.open(images);
        marc.page().locator(".v-vhd-report:visible").first().click();
        assertThat(dialog).containsText(marc.text("images.check.failed", 1));
    }

    private static String dynamicDisk() {
        Instant now = Instant.now();
        return SampleBlobStore.sasUrl(
                SampleBlobStore.ACCOUNTS.getFirst(),
                SampleDisks.BROKEN,
                "dynamic.vhd",
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(60)));
    }
}
