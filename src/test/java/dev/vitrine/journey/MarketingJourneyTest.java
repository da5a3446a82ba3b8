package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.marketing.TranslationFiles.Reason;
import dev.vitrine.publishing.SkipReason;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * Section 2 of the guide (seed-guide.fr.md 2.1 to 2.7) on a live offer, step by step and in French: description and logos,
 * SKU texts, links, sample images, legal terms, support and categories; then staging, approval and what buyers see. After
 * that what the guide does not have: the translation into English at the desk and by file, and the marketing editor who
 * writes French alone.
 */
@DemoTest
class MarketingJourneyTest {
    private static final LanguageTag FRENCH = new LanguageTag("fr-FR");
    private static final LanguageTag ENGLISH = new LanguageTag("en-US");
    private static final String TITLE = "Contoso Vigie, le pare-feu lisible";
    private static final String SUMMARY = "Filtrez et tracez le trafic de vos réseaux, en clair.";
    private static final String LONG_SUMMARY = "Un pare-feu dont chaque règle est une phrase : prêt en dix minutes.";
    private static final String PLAN_TITLE = "Votre licence, votre réseau";
    private static final String TERMS = "Conditions d’utilisation : la licence couvre un réseau virtuel à la fois.";

    private final Translations translations;
    private final Backstage backstage;

    MarketingJourneyTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    @Test
    void the_texts_of_a_live_offer_are_renewed_in_french_step_by_step(Browser browser) {
        var offer = backstage.cloned("pare-feu-ng", "Contoso Vigie", "vigie");
        backstage.release(offer);
        new Walk(browser, offer).all();
    }

    /** What the guide tells a publisher to do, in its order. */
    private final class Walk {
        private final Browser browser;
        private final Actor hugo;
        private final OfferId offer;
        private final String address;

        Walk(Browser browser, OfferId offer) {
            this.browser = browser;
            this.offer = offer;
            hugo = actor("hugo.bernard@contoso.example");
            address = "/p/contoso/offers/" + offer;
        }

        private Actor actor(String mail) {
            return Actor.signedIn(browser, translations, Locale.FRENCH, mail);
        }

        void all() {
            findTheOffer();
            descriptionAndLogos();
            skuTexts();
            links();
            sampleImages();
            legal();
            support();
            categories();
            translateAtTheDesk();
            translateByFile();
            theEditorOfFrenchWritesNoEnglish();
            pushToStaging();
            approve();
            buyersSee();
        }

        /** 2.1, steps 2 to 4: the tab of virtual machines, the offer, Marketing, and the button of the language. */
        private void findTheOffer() {
            hugo.open("/p/contoso/offers");
            hugo.follow("Contoso Vigie");
            hugo.follow(hugo.text("marketing.title"));
            hugo.page().waitForURL(url -> url.contains("/marketing/"));
            hugo.settle();
            hugo.link(ContentWords.language(FRENCH)).first().click();
            hugo.page().waitForURL(url -> url.contains("/marketing/fr-FR/details"));
            hugo.settle();
        }

        /** 2.1, steps 5 and 6. */
        private void descriptionAndLogos() {
            write("listing/fr-FR:title", TITLE);
            write("listing/fr-FR:summary", SUMMARY);
            write("listing/fr-FR:longSummary", LONG_SUMMARY);
            hugo.save();
            hugo.upload("255 × 115", Pictures.png(255, 115));
            hugo.upload("815 × 290", Pictures.png(815, 290));
            hugo.save();
            hugo.screen("marketing-01-details");
        }

        private void write(String path, String text) {
            hugo.fill(hugo.at(path), text);
        }

        /** 2.2: the title of an SKU in the tab Plans. */
        private void skuTexts() {
            page("plans");
            String plan = "plan/" + backstage.skuKeys(offer).getFirst() + "/fr-FR:";
            write(plan + "title", PLAN_TITLE);
            write(plan + "summary", "Apportez la licence que vous avez déjà.");
            hugo.save();
            hugo.screen("marketing-02-plans");
        }

        /** 2.3: a link is added, changed and deleted. */
        private void links() {
            page("links");
            hugo.press(hugo.text("marketing.links.add"));
            fillLink("Essai", "https://contoso.example/essai");
            hugo.press(item("marketing.item.edit", "Essai"));
            fillLink("Communauté Vigie", "https://contoso.example/vigie");
            hugo.save();
            hugo.press(item("marketing.item.delete", "Notes de version"));
            hugo.save();
            hugo.screen("marketing-03-links");
        }

        private void fillLink(String title, String url) {
            hugo.fill(hugo.field(hugo.text("content.field.listing.links.title")), title);
            hugo.fill(hugo.field(hugo.text("content.field.listing.links.url")), url);
            hugo.press(hugo.text("marketing.links.save"));
        }

        private String item(String action, String name) {
            return hugo.text(action) + " · " + name;
        }

        /** 2.4: an image is added, replaced and deleted. */
        private void sampleImages() {
            page("sample-images");
            hugo.press(hugo.text("marketing.samples.add"));
            uploadLast(Pictures.png(640, 360));
            hugo.fill(
                    hugo.field(hugo.text("content.field.listing.sampleImages.alternativeText"))
                            .last(),
                    "Une boussole sur fond vert");
            hugo.save();
            uploadLast(Pictures.png(800, 450));
            hugo.save();
            hugo.screen("marketing-04-sample-images");
            hugo.press(item("marketing.item.delete", hugo.text("marketing.samples.numbered", 1)));
            hugo.save();
            hugo.sees(hugo.page().locator("img[src*='/pictures/']"));
        }

        private void uploadLast(byte[] png) {
            hugo.page()
                    .locator(".v-item input[type=file]")
                    .last()
                    .setInputFiles(new FilePayload("picture.png", "image/png", png));
            hugo.settle();
        }

        /** 2.5: the terms of use are pasted. */
        private void legal() {
            page("legal");
            write("legal/fr-FR:terms", TERMS);
            hugo.save();
            hugo.screen("marketing-05-legal");
        }

        /** 2.6: the engineering contact, and customer support by e-mail alone, without the guide's made-up number. */
        private void support() {
            hugo.open(address + "/support");
            write("support:engineering.name", "Marc Dubois, équipe réseau");
            write("support:engineering.phone", "+33 1 99 00 12 34");
            write("support:customer.email", "vigie@contoso.example");
            write("support:customer.url", "https://support.contoso.example/vigie");
            hugo.tick(hugo.box(hugo.text("content.field.support.customer.emailOnly")));
            write("support:customer.phone", "");
            hugo.save();
            hugo.screen("marketing-06-support");
        }

        /** 2.7: up to five categories, and no sixth. */
        private void categories() {
            hugo.open(address + "/categories");
            for (String name : new String[] {"Supervision et observabilité", "Développement", "Intégration et API"}) {
                hugo.tick(hugo.box(name));
            }
            assertThat(hugo.box("Bases de données")).isDisabled();
            hugo.save();
            hugo.screen("marketing-07-categories");
        }

        private void page(String page) {
            hugo.open(address + "/marketing/fr-FR/" + page);
        }

        // --- Beyond the guide -------------------------------------------------------------------------------------

        /** What French has renewed is stale in English: the desk shows what changed, word by word. */
        private void translateAtTheDesk() {
            hugo.open(address + "/marketing/en-US/translate?show=stale&row=listing/en-US:title");
            hugo.sees(hugo.page().locator(".v-translate-open ins", new Page.LocatorOptions().setHasText("lisible")));
            hugo.screen("marketing-08-desk");
            hugo.at("listing/en-US:title").fill("Contoso Lookout");
            hugo.page().keyboard().press("Control+Enter");
            hugo.sees(hugo.page().locator(".v-translate-open"));
            assertThat(hugo.page().locator(".v-translate-open .v-translate-name"))
                    .not()
                    .hasText(hugo.text("content.field.listing.title"));
            for (int stale = 5; stale > 0; stale--) {
                seesStale(stale);
                hugo.press(hugo.text("marketing.desk.stillRight"));
            }
            seesStale(0);
            hugo.press(hugo.text("marketing.desk.sign", ContentWords.language(ENGLISH)));
            hugo.sees(hugo.page().locator(".v-signoff-last", new Page.LocatorOptions().setHasText("Hugo Bernard")));
            hugo.screen("marketing-09-signed");
        }

        private void seesStale(int number) {
            var words = Pattern.compile(hugo.text("marketing.deskFilter.STALE") + "\\s*" + number);
            hugo.sees(hugo.page().locator(".v-segments button", new Page.LocatorOptions().setHasText(words)));
        }

        /** The same by file: what was translated from a text that changed since is refused, the rest is compared first. */
        private void translateByFile() {
            hugo.open(address + "/marketing/en-US/translations");
            byte[] translated = translated(
                    exported("XLIFF (.xlf)"),
                    "Contoso Lookout",
                    "Contoso Lookout, readable",
                    "Filter, inspect",
                    "Filter, check");
            page("details");
            write("listing/fr-FR:summary", SUMMARY + " Toujours.");
            hugo.save();
            hugo.open(address + "/marketing/en-US/translations");
            hugo.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("en-US.xlf", "application/xliff+xml", translated));
            hugo.sees(hugo.text(Reason.SOURCE_CHANGED));
            hugo.sees(hugo.page().locator("ins", new Page.LocatorOptions().setHasText("readable")));
            hugo.screen("marketing-10-import");
            hugo.press(hugo.text("marketing.translations.apply", 1));
            hugo.sees(hugo.text("marketing.translations.saved", 1));
            hugo.open(address + "/marketing/en-US/details");
            assertThat(hugo.at("listing/en-US:title")).hasValue("Contoso Lookout, readable");
            hugo.open(address + "/marketing/en-US/translate");
            hugo.sees(hugo.page().locator(".v-signoff-last", new Page.LocatorOptions().setHasText("depuis")));
        }

        private String exported(String link) {
            var file = hugo.page().waitForDownload(() -> hugo.link(link).click());
            try (var content = file.createReadStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] translated(String xliff, String... beforeAndAfter) {
            String done = xliff;
            for (int i = 0; i < beforeAndAfter.length; i += 2) {
                if (!done.contains(beforeAndAfter[i])) {
                    throw new AssertionError("the export lacks " + beforeAndAfter[i]);
                }
                done = done.replace(beforeAndAfter[i], beforeAndAfter[i + 1]);
            }
            return done.getBytes(StandardCharsets.UTF_8);
        }

        /** Léa may write French alone, and is told so wherever English stands. */
        private void theEditorOfFrenchWritesNoEnglish() {
            var lea = actor("lea.petit@contoso.example");
            lea.open(address + "/marketing/fr-FR/details");
            assertThat(lea.at("listing/fr-FR:title")).isEditable();
            lea.open(address + "/marketing/en-US/details");
            assertThat(lea.at("listing/en-US:title")).not().isEditable();
            lea.sees(lea.text("offers.readOnly.language", inFrench(FRENCH), inFrench(ENGLISH)));
            lea.screen("marketing-11-french-only");
            lea.open(address + "/marketing/en-US/translate?row=listing/en-US:title");
            assertThat(lea.at("listing/en-US:title")).not().isEditable();
            lea.sees(lea.text("marketing.desk.readOnly", ContentWords.language(ENGLISH)));
            lea.open(address + "/marketing/en-US/translations");
            assertThat(lea.page().locator("vaadin-upload")).isHidden();
            lea.sees(lea.text(Labels.key(Problem.NOT_ALLOWED), ContentWords.language(ENGLISH)));
        }

        private static String inFrench(LanguageTag language) {
            return language.locale().getDisplayName(Locale.FRENCH);
        }

        /** The step that ends each part of the guide: push, and nothing is certified again. */
        private void pushToStaging() {
            hugo.open(address + "/publish");
            hugo.press(hugo.text("publishing.publish.push"));
            hugo.sees(hugo.text(SkipReason.IMAGES_UNCHANGED));
            assertThat(hugo.box(hugo.text(TestItem.TEXTS)))
                    .not()
                    .isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(Actor.PATIENCE));
            for (TestItem item : TestItem.values()) {
                hugo.tick(hugo.box(hugo.text(item)));
            }
            hugo.press(hugo.text("publishing.publish.request"));
            hugo.sees(hugo.text(SubmissionState.WAITING));
        }

        private void approve() {
            var approver = actor("oscar.lindqvist@cumulia.example");
            approver.open("/review");
            approver.follow("Contoso Vigie");
            approver.press(approver.text("review.queue.take"));
            approver.press(approver.text("review.desk.approve"));
            hugo.sees(hugo.text(SubmissionState.DONE));
        }

        private void buyersSee() {
            var buyer = Actor.visitor(browser, translations, Locale.FRENCH);
            buyer.open("/marketplace/fr-FR/contoso/vigie");
            assertThat(buyer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(TITLE);
            buyer.sees(LONG_SUMMARY);
            buyer.sees(PLAN_TITLE);
            buyer.sees(buyer.link("Communauté Vigie"));
            assertThat(buyer.link("Notes de version")).isHidden();
            assertThat(buyer.page().getByText("vigie@contoso.example")).isHidden();
            buyer.screen("marketing-12-storefront");
        }
    }
}
