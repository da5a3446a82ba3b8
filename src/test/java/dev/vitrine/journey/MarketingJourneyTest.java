package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.SkipReason;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.util.Locale;
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
    private static final String TITLE = "Contoso Vigie, le pare-feu lisible";
    private static final String SUMMARY = "Filtrez et tracez le trafic de vos réseaux, en clair.";
    private static final String LONG_SUMMARY = "Un pare-feu dont chaque règle est une phrase : prêt en dix minutes.";
    private static final String PLAN_TITLE = "Standard, un réseau";
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
            write(plan + "summary", "Tout ce qu’il faut à un réseau virtuel.");
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
            buyer.screen("marketing-08-storefront");
        }
    }
}
