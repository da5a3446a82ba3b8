package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * Sections 1 and 3 of the guide (seed-guide.fr.md) on a live offer, step by step and in French: the engineering contact
 * gives a SKU a new version of its image; the publisher adds a SKU, the engineering contact its image, the publisher its
 * texts and its prices, those of the other markets by Autoprice; then staging, approval and what buyers see.
 */
@DemoTest
class SkuImagePriceJourneyTest {
    private static final String SKU = "vigile-mensuel";
    private static final String PLAN_TITLE = "Vigile au mois";

    private final Translations translations;
    private final Backstage backstage;
    private final Path sasUrls;

    SkuImagePriceJourneyTest(
            Translations translations, ApplicationContext context, @Value("${vitrine.data-dir}") Path data) {
        this.translations = translations;
        backstage = new Backstage(context);
        sasUrls = data.resolve("demo/sample-sas-urls.txt");
    }

    @Test
    void a_new_version_and_a_new_sku_reach_the_storefront_in_french(Browser browser) throws IOException {
        var offer = backstage.cloned("pare-feu-ng", "Contoso Vigile", "vigile");
        backstage.release(offer);
        new Walk(browser, offer).all();
    }

    /** What the guide tells the two people to do, in its order. */
    private final class Walk {
        private final Browser browser;
        private final Actor marc;
        private final Actor hugo;
        private final String address;

        Walk(Browser browser, OfferId offer) {
            this.browser = browser;
            marc = actor("marc.dubois@contoso.example");
            hugo = actor("hugo.bernard@contoso.example");
            address = "/p/contoso/offers/" + offer;
        }

        private Actor actor(String mail) {
            return Actor.signedIn(browser, translations, Locale.FRENCH, mail);
        }

        void all() throws IOException {
            newVersion();
            newSku();
            imageOfTheNewSku();
            textsOfTheNewSku();
            pricesOfTheNewSku();
            pushToStaging();
            approve("claire.fontaine@cumulia.example", 1);
            approve("oscar.lindqvist@cumulia.example", 2);
            hugo.sees(hugo.text(SubmissionState.DONE));
            buyersSee();
        }

        // --- Section 1: a new version of an image -------------------------------------------------------------------

        private void newVersion() throws IOException {
            marc.open("/p/contoso/offers");
            marc.follow("Contoso Vigile");
            marc.follow(marc.text("images.title"));
            marc.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^standard")))
                    .first()
                    .click();
            marc.page().waitForURL(url -> url.matches(".*/images/[^/]+"));
            marc.settle();
            marc.press(marc.text("images.versions.add"));
            assertThat(marc.field(marc.text("images.version.number")).first()).hasValue("1.0.1");
            paste(sasUrl("linux-1.1.0"));
            marc.screen("sku-01-new-version");
            marc.save();
        }

        private void paste(String url) {
            marc.fill(
                    marc.page()
                            .locator(".v-version vaadin-password-field:visible input")
                            .first(),
                    url);
            assertThat(marc.page().locator(".v-version").first()).containsText("contosovhds");
        }

        /** One of those that the demo hands out. */
        private String sasUrl(String disk) throws IOException {
            return Files.readAllLines(sasUrls).stream()
                    .filter(url -> url.contains("contosovhds") && url.contains("/" + disk + ".vhd"))
                    .findFirst()
                    .orElseThrow();
        }

        // --- Section 3: a new SKU -----------------------------------------------------------------------------------

        /** Step 3: the trial is asked for only while BYOL is not ticked, and the billing model follows from the box. */
        private void newSku() {
            hugo.open(address);
            hugo.follow(hugo.text("skus.title"));
            hugo.press(hugo.text("skus.add"));
            hugo.fill(hugo.field(hugo.text("skus.id")).last(), SKU);
            hugo.tick(hugo.box(hugo.text("skus.byol")));
            assertThat(hugo.choice(hugo.text(Trial.ONE_MONTH))).isHidden();
            hugo.box(hugo.text("skus.byol")).uncheck();
            hugo.settle();
            hugo.tick(hugo.choice(hugo.text(Trial.ONE_MONTH)));
            hugo.screen("sku-02-new-sku");
            hugo.press(hugo.text("skus.create"));
            hugo.sees(hugo.link(SKU));
        }

        /** Step 5. */
        private void imageOfTheNewSku() throws IOException {
            marc.open(address + "/images");
            marc.follow(SKU);
            marc.tick(marc.choice(marc.text(OsFamily.LINUX)));
            marc.fill(marc.field(marc.text("images.osDescription")), "Debian 13.1, mises à jour de novembre");
            marc.press(marc.text("images.versions.add"));
            paste(sasUrl("linux-2.0.0"));
            marc.press(marc.text("images.ports.add"));
            marc.fill(marc.field(marc.text("images.port.number")), "443");
            marc.fill(marc.field(marc.text("images.port.purpose")), "HTTPS");
            marc.save();
            marc.screen("sku-03-image");
        }

        /** Step 6, in each language of the offer. */
        private void textsOfTheNewSku() {
            writePlan(
                    "fr-FR",
                    PLAN_TITLE,
                    "Sans engagement, pour essayer.",
                    "<p>Le pare-feu entier, payé à l’heure.</p>");
            writePlan(
                    "en-US",
                    "Vigile by the month",
                    "No commitment, to try it.",
                    "<p>The whole firewall, by the hour.</p>");
        }

        private void writePlan(String language, String title, String summary, String description) {
            hugo.open(address + "/marketing/" + language + "/plans");
            Locator card = hugo.page()
                    .locator("section, .v-card")
                    .filter(new Locator.FilterOptions()
                            .setHas(hugo.page()
                                    .getByRole(
                                            AriaRole.HEADING,
                                            new Page.GetByRoleOptions()
                                                    .setName(SKU)
                                                    .setExact(true))))
                    .last();
            fill(card, "content.field.plan.title", title);
            fill(card, "content.field.plan.summary", summary);
            fill(card, "content.field.plan.description", description);
            hugo.save();
        }

        private void fill(Locator card, String label, String text) {
            hugo.fill(card.getByLabel(hugo.text(label), new Locator.GetByLabelOptions().setExact(true)), text);
        }

        /** Step 7: the prices in France by hand, those of the other markets by Autoprice in its four pages. */
        private void pricesOfTheNewSku() {
            hugo.open(address + "/pricing/fr");
            hugo.fill(hugo.field(hugo.text("pricing.cell", SKU, hugo.text("pricing.cores", 1))), "0,10");
            hugo.press(hugo.text("pricing.fill", SKU));
            hugo.press(hugo.text("pricing.autoprice"));
            for (int page = 1; page < 4; page++) {
                hugo.press(hugo.text("pricing.next"));
            }
            hugo.screen("sku-04-autoprice");
            hugo.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Terminer")))
                    .click();
            hugo.settle();
            hugo.save();
            hugo.screen("sku-05-prices");
            compareWithProduction();
        }

        /** The guide's "View summary and changes": only the new SKU's prices differ from production. */
        private void compareWithProduction() {
            hugo.follow(hugo.text("pricing.pricingPage.CHANGES"));
            hugo.sees(hugo.text("pricing.changes.count", 80));
            hugo.sees(SKU);
            hugo.screen("sku-06-changes");
            hugo.follow(hugo.text("pricing.pricingPage.BUYERS"));
            // 80 % of the 0,24 € that the first SKU costs with two cores.
            hugo.sees(hugo.page().getByText(Pattern.compile("^0,192\\s€$")));
            hugo.screen("sku-07-buyers");
        }

        /** Steps 8 and 9. */
        private void pushToStaging() {
            hugo.open(address + "/publish");
            hugo.press(hugo.text("publishing.publish.push"));
            assertThat(hugo.box(hugo.text(TestItem.TEXTS)))
                    .not()
                    .isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(Actor.PATIENCE));
            for (TestItem item : TestItem.values()) {
                hugo.sees(hugo.box(hugo.text(item)));
                hugo.tick(hugo.box(hugo.text(item)));
            }
            hugo.press(hugo.text("publishing.publish.request"));
            hugo.sees(hugo.text(SubmissionState.WAITING));
        }

        /** New prices need two pairs of eyes. */
        private void approve(String mail, int place) {
            var approver = actor(mail);
            approver.open("/review");
            approver.follow("Contoso Vigile");
            approver.press(approver.text("review.queue.take"));
            approver.screen("sku-08-desk-" + place);
            approver.press(approver.text("review.desk.approveOf", place, 2));
            approver.sees(approver.text("review.queue.title"));
            approver.page().close();
        }

        private void buyersSee() {
            var buyer = Actor.visitor(browser, translations, Locale.FRENCH);
            buyer.open("/marketplace/fr-FR/contoso/vigile");
            buyer.sees(PLAN_TITLE);
            buyer.sees("1.0.1");
            buyer.sees(buyer.page().getByText(Pattern.compile("0,[24]00\\s€")));
            buyer.screen("sku-09-storefront");
        }
    }
}
