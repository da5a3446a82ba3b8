package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import dev.vitrine.testing.TestMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/**
 * The main job from nothing to a live listing in French and English, and the changes after publication of the guide
 * (seed-guide.fr.md), by five people of whom each does his part: a publisher, an engineering contact, a marketing editor
 * for French only, and the two approvers that a first publication needs.
 */
@DemoTest
class MainJobJourneyTest {
    private static final LanguageTag FRENCH = new LanguageTag("fr-FR");
    private static final LanguageTag ENGLISH = new LanguageTag("en-US");

    private final Translations translations;
    private final Path sasUrls;

    MainJobJourneyTest(Translations translations, @Value("${vitrine.data-dir}") Path data) {
        this.translations = translations;
        sasUrls = data.resolve("demo/sample-sas-urls.txt");
    }

    /** What differs between the two walks. */
    private record Plot(Locale locale, LanguageTag source, String offerId, String name) {
        LanguageTag target() {
            return source.equals(FRENCH) ? ENGLISH : FRENCH;
        }

        /** SKU ids are unique in the publisher. */
        String byol() {
            return offerId + "-byol";
        }

        String hourly() {
            return offerId + "-standard";
        }

        String title(LanguageTag language) {
            return name + (language.equals(FRENCH) ? " Serveur" : " Server");
        }
    }

    @Test
    void in_french_from_nothing_to_live_and_on(Browser browser) throws IOException {
        walk(browser, new Plot(Locale.FRENCH, FRENCH, "boussole", "Contoso Boussole"));
    }

    @Test
    void in_english_from_nothing_to_live_and_on(Browser browser) throws IOException {
        walk(browser, new Plot(Locale.ENGLISH, ENGLISH, "compass", "Contoso Compass"));
    }

    private void walk(Browser browser, Plot plot) throws IOException {
        new Walk(browser, plot).all();
    }

    /** One walk with its five people. */
    private final class Walk {
        private final Browser browser;
        private final Plot plot;
        private final Actor publisher;
        private final Actor engineer;
        private final Actor editor;
        private final Actor first;
        private final Actor second;
        private String offer = "";

        Walk(Browser browser, Plot plot) {
            this.browser = browser;
            this.plot = plot;
            publisher = actor("hugo.bernard@contoso.example");
            engineer = actor("marc.dubois@contoso.example");
            editor = actor("lea.petit@contoso.example");
            first = actor("claire.fontaine@cumulia.example");
            second = actor("oscar.lindqvist@cumulia.example");
        }

        void all() throws IOException {
            createOffer();
            addSkus();
            writeTexts();
            describeImages();
            setPrices();
            nameContactsAndCategories();
            pushToStaging();
            test();
            requestApproval();
            sendBack();
            publisher.sees(publisher.text(SubmissionState.CHANGES_REQUESTED));
            mend();
            pushAgain();
            test();
            requestApproval();
            approveTwice();
            buyersSee(plot.title(FRENCH), plot.title(ENGLISH));
            changeAfterPublication();
            lookBack();
            discardAnother();
        }

        private Actor actor(String mail) {
            return Actor.signedIn(browser, translations, plot.locale(), mail);
        }

        // --- Offer and SKUs ---------------------------------------------------------------------------------------

        private void createOffer() {
            publisher.open("/p/contoso/offers");
            create(plot.name(), plot.offerId());
            offer = publisher
                    .page()
                    .url()
                    .replaceFirst("(/offers/[^/]+).*", "$1")
                    .replaceFirst("^https?://[^/]+", "");
            publisher.screen("01-walkthrough");
        }

        private void create(String name, String offerId) {
            publisher.press(publisher.text("offers.list.create"));
            publisher.fill(publisher.field(publisher.text("offers.basics.name")), name);
            publisher.fill(publisher.field(publisher.text("offers.basics.offerId")), offerId);
            publisher.tick(publisher.box(languageName(plot.source())));
            publisher.tick(publisher.box(languageName(plot.target())));
            publisher.button(publisher.text("offers.create.create")).last().click();
            publisher.page().waitForURL(url -> url.matches(".*/offers/[0-9a-f-]{36}.*"));
            publisher.settle();
        }

        private void addSkus() {
            publisher.open(offer + "/skus");
            addSku(plot.byol(), true);
            publisher.open(offer + "/skus");
            addSku(plot.hourly(), false);
            publisher.screen("02-skus");
        }

        private void addSku(String id, boolean byol) {
            publisher.press(publisher.text("skus.add"));
            publisher.fill(publisher.field(publisher.text("skus.id")).last(), id);
            if (byol) {
                publisher.tick(publisher.box(publisher.text("skus.byol")));
                assertThat(publisher.choice(publisher.text(Trial.ONE_MONTH))).isHidden();
            } else {
                publisher.tick(publisher.choice(publisher.text(Trial.ONE_MONTH)));
            }
            publisher.press(publisher.text("skus.create"));
            publisher.sees(publisher.link(id));
        }

        // --- Texts ------------------------------------------------------------------------------------------------

        private void writeTexts() {
            writeDetails(FRENCH);
            writeDetails(ENGLISH);
            drawPictures();
            Actor writer = writer(plot.source());
            writer.open(marketing(plot.source(), "links"));
            writer.press(writer.text("marketing.links.add"));
            writer.fill(writer.field(writer.text("content.field.listing.links.title")), "Contoso");
            writer.fill(
                    writer.field(writer.text("content.field.listing.links.url")),
                    "https://contoso.example/" + plot.offerId());
            writer.press(writer.text("marketing.links.save"));
            writer.save();
            writer.open(marketing(plot.source(), "legal"));
            writer.fill(
                    writer.at("legal/" + plot.source() + ":terms"),
                    plot.source().equals(FRENCH)
                            ? "Conditions d’utilisation : le logiciel est concédé sous licence, il n’est pas vendu."
                            : "Terms of use: the software is licensed, not sold.");
            writer.save();
            writePlans(FRENCH);
            writePlans(ENGLISH);
        }

        /** The marketing editor writes French and nothing else; the publisher writes the rest. */
        private Actor writer(LanguageTag language) {
            return language.equals(FRENCH) ? editor : publisher;
        }

        private String marketing(LanguageTag language, String page) {
            return offer + "/marketing/" + language + "/" + page;
        }

        private void writeDetails(LanguageTag language) {
            var writer = writer(language);
            boolean french = language.equals(FRENCH);
            String listing = "listing/" + language + ":";
            writer.open(marketing(language, "details"));
            writer.fill(writer.at(listing + "title"), plot.title(language));
            writer.fill(
                    writer.at(listing + "summary"),
                    french ? "Mesurez le cap de vos services." : "Measure where your services are heading.");
            writer.fill(
                    writer.at(listing + "longSummary"),
                    french
                            ? "Un tableau de bord prêt à l’emploi pour mesurer, comparer et prévoir."
                            : "A dashboard that is ready to use: measure, compare and forecast.");
            writer.fill(
                    writer.at(listing + "description"),
                    french
                            ? "<p>Contoso Boussole relève vos mesures, les <b>compare</b> et prévient à temps.</p>"
                            : "<p>Contoso Compass takes your measures, <b>compares</b> them and warns in time.</p>");
            writer.screen(french ? "03-details-french" : "03-details-english");
            writer.save();
        }

        private void drawPictures() {
            var writer = writer(plot.source());
            writer.open(marketing(plot.source(), "details"));
            for (LogoSize size : LogoSize.values()) {
                writer.upload(size.width() + " × " + size.height(), Pictures.png(size.width(), size.height()));
            }
            writer.upload("815 × 290", Pictures.png(815, 290));
            writer.press(writer.text("marketing.hero.firstYes"));
            writer.save();
        }

        private void writePlans(LanguageTag language) {
            var writer = writer(language);
            boolean french = language.equals(FRENCH);
            writer.open(marketing(language, "plans"));
            for (String sku : List.of(plot.byol(), plot.hourly())) {
                var card = writer.page()
                        .locator("section, .v-card")
                        .filter(new Locator.FilterOptions()
                                .setHas(writer.page()
                                        .getByRole(
                                                AriaRole.HEADING,
                                                new Page.GetByRoleOptions()
                                                        .setName(sku)
                                                        .setExact(true))))
                        .last();
                fillIn(writer, card, "content.field.plan.title", (french ? "Formule " : "Plan ") + sku);
                fillIn(
                        writer,
                        card,
                        "content.field.plan.summary",
                        (french ? "Ce que contient la formule " : "What is in the plan ") + sku);
                fillIn(
                        writer,
                        card,
                        "content.field.plan.description",
                        (french ? "<p>Tout Boussole, à la façon " : "<p>All of Compass, the way of ") + sku + "</p>");
            }
            writer.save();
        }

        private void fillIn(Actor writer, Locator card, String label, String text) {
            writer.fill(card.getByLabel(writer.text(label), new Locator.GetByLabelOptions().setExact(true)), text);
        }

        // --- Images and prices ------------------------------------------------------------------------------------

        private void describeImages() throws IOException {
            for (String sku : List.of(plot.byol(), plot.hourly())) {
                engineer.open(offer + "/images");
                engineer.follow(sku);
                engineer.tick(engineer.choice(engineer.text(OsFamily.LINUX)));
                engineer.fill(engineer.field(engineer.text("images.osDescription")), "Debian 13.1");
                addVersion("1.0.0", sasUrl(sku.equals(plot.byol()) ? "linux-1.0.0" : "linux-1.1.0"));
                engineer.press(engineer.text("images.ports.add"));
                engineer.fill(engineer.field(engineer.text("images.port.number")), "443");
                engineer.fill(engineer.field(engineer.text("images.port.purpose")), "HTTPS");
                engineer.save();
            }
            engineer.screen("04-images");
        }

        private void addVersion(String number, String sasUrl) {
            engineer.press(engineer.text("images.versions.add"));
            engineer.fill(engineer.field(engineer.text("images.version.number")).first(), number);
            engineer.fill(
                    engineer.page()
                            .locator(".v-version")
                            .first()
                            .locator("vaadin-password-field input")
                            .first(),
                    sasUrl);
            assertThat(engineer.page().content())
                    .as("the secret never comes back")
                    .doesNotContain("sig=");
        }

        /** One of those that the demo hands out. */
        private String sasUrl(String disk) throws IOException {
            return Files.readAllLines(sasUrls).stream()
                    .filter(url -> url.contains("contosovhds") && url.contains("/" + disk + ".vhd"))
                    .findFirst()
                    .orElseThrow();
        }

        private void setPrices() {
            publisher.open(offer + "/pricing");
            for (String market : List.of("France", us())) {
                publisher.tick(publisher.box(publisher.text("pricing.sell", market)));
                publisher
                        .page()
                        .locator(".v-market-open", new Page.LocatorOptions().setHasText(market))
                        .first()
                        .click();
                publisher.settle();
                publisher.fill(
                        publisher.field(
                                publisher.text("pricing.cell", plot.hourly(), publisher.text("pricing.cores", 1))),
                        plot.locale() == Locale.FRENCH ? "0,12" : "0.12");
                publisher.press(publisher.text("pricing.fill", plot.hourly()));
            }
            publisher.press(publisher.text("pricing.everywhere"));
            publisher.page().locator("vaadin-select-value-button").first().click();
            publisher
                    .page()
                    .getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName("France").setExact(true))
                    .click();
            publisher.settle();
            publisher.screen("05-pricing");
            publisher.save();
        }

        private String us() {
            return plot.locale() == Locale.FRENCH ? "États-Unis" : "United States";
        }

        private void nameContactsAndCategories() {
            publisher.open(offer + "/support");
            fillSupport("engineering.name", "Marc Dubois");
            fillSupport("engineering.email", "marc.dubois@contoso.example");
            fillSupport("engineering.phone", "+33 1 99 00 12 34");
            fillSupport("customer.name", "Contoso Support");
            fillSupport("customer.email", "support@contoso.example");
            fillSupport("customer.phone", "+33 1 99 00 12 35");
            fillSupport("customer.url", "https://support.contoso.example/boussole");
            publisher.save();
            publisher.open(offer + "/categories");
            publisher.tick(publisher.box(plot.locale() == Locale.FRENCH ? "Sécurité" : "Security"));
            publisher.tick(publisher.box(plot.locale() == Locale.FRENCH ? "Bases de données" : "Databases"));
            publisher.save();
        }

        private void fillSupport(String field, String value) {
            publisher.fill(publisher.at("support:" + field), value);
        }

        // --- Staging and approval ---------------------------------------------------------------------------------

        private void pushToStaging() {
            publisher.open(offer + "/publish");
            publisher.fill(
                    publisher.field(publisher.text("publishing.audience.id")), "8f1d2c4e-0000-4000-8000-41b79a020001");
            publisher.fill(publisher.field(publisher.text("publishing.audience.label")), "Contoso");
            publisher.press(publisher.text("publishing.audience.save"));
            pushAgain();
            publisher.screen("06-staged");
        }

        private void pushAgain() {
            publisher.open(offer + "/publish");
            publisher.press(publisher.text("publishing.publish.push"));
            assertThat(publisher.box(publisher.text(TestItem.TEXTS))).not().isChecked(patient());
            publisher.sees(publisher.box(publisher.text(TestItem.TEXTS)));
        }

        private static LocatorAssertions.IsCheckedOptions patient() {
            return new LocatorAssertions.IsCheckedOptions().setTimeout(Actor.PATIENCE);
        }

        private void test() {
            publisher.open(offer + "/publish");
            Actor staged = publisher.newWindow(
                    () -> publisher.page().locator(".v-staged-pages a").first().click());
            staged.sees(staged.text("storefront.notice.STAGED"));
            staged.page().close();
            for (TestItem item : TestItem.values()) {
                var box = publisher.box(publisher.text(item));
                publisher.sees(box);
                publisher.tick(box);
            }
        }

        private void requestApproval() {
            publisher.press(publisher.text("publishing.publish.request"));
            publisher.sees(publisher.text(SubmissionState.WAITING));
        }

        private void sendBack() {
            var approver = atTheDesk(first);
            approver.press(approver.text("review.desk.sendBack"));
            approver.fill(
                    approver.field(approver.text("review.sendBack.reason")),
                    "« à temps » / “in time”: say how early, please.");
            approver.button(approver.text("review.desk.sendBack")).last().click();
            approver.sees(approver.text("review.queue.title"));
        }

        private Actor atTheDesk(Actor approver) {
            approver.open("/review");
            approver.screen("07-queue");
            approver.follow(plot.name());
            approver.press(approver.text("review.queue.take"));
            return approver;
        }

        /** The reason stands in the portal, and in a mail to the publisher. */
        private void mend() {
            publisher.open(offer + "/publish");
            publisher.sees("say how early, please");
            TestMail.await("hugo.bernard@contoso.example", "say how early, please");
            for (LanguageTag language : List.of(FRENCH, ENGLISH)) {
                var writer = writer(language);
                writer.open(marketing(language, "details"));
                writer.fill(
                        writer.at("listing/" + language + ":description"),
                        language.equals(FRENCH)
                                ? "<p>Contoso Boussole relève vos mesures et prévient une heure avant.</p>"
                                : "<p>Contoso Compass takes your measures and warns an hour ahead.</p>");
                writer.save();
            }
        }

        private void approveTwice() {
            approve(second, "review.desk.approveOf", 1, 2);
            approve(first, "review.desk.approveOf", 2, 2);
            publisher.sees(publisher.text(SubmissionState.DONE));
            publisher.screen("08-live");
        }

        private void approve(Actor approver, String button, Object... arguments) {
            atTheDesk(approver);
            approver.press(approver.text("review.desk.whole"));
            approver.screen("07-desk");
            approver.press(approver.text(button, arguments));
            approver.sees(approver.text("review.queue.title"));
        }

        // --- Storefront -------------------------------------------------------------------------------------------

        private void buyersSee(String frenchTitle, String englishTitle) {
            see(FRENCH, Locale.FRENCH, frenchTitle);
            see(ENGLISH, Locale.ENGLISH, englishTitle);
        }

        private void see(LanguageTag language, Locale locale, String title) {
            var buyer = Actor.visitor(browser, translations, locale);
            buyer.open("/marketplace/" + language);
            buyer.follow(title);
            assertThat(buyer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(title);
            assertThat(buyer.page().locator("html")).hasAttribute("lang", language.value());
            buyer.sees(buyer.text("storefront.offer.byol"));
            buyer.sees(buyer.text("storefront.offer.trial"));
            if (locale.equals(plot.locale())) {
                buyer.screen("09-storefront");
            }
            buyer.page().close();
        }

        // --- After publication ------------------------------------------------------------------------------------

        private void changeAfterPublication() throws IOException {
            locksHold();
            engineer.open(offer + "/images");
            engineer.follow(plot.hourly());
            addVersion("1.0.1", sasUrl("linux-2.0.0"));
            engineer.save();
            editor.open(marketing(FRENCH, "details"));
            editor.fill(editor.at("listing/fr-FR:title"), plot.title(FRENCH) + " 2");
            editor.save();
            publisher.open(marketing(ENGLISH, "details"));
            publisher.fill(
                    publisher.at("listing/en-US:description"),
                    "<p>Contoso Compass takes your measures and warns a day ahead.</p>");
            publisher.save();
            pushAgain();
            test();
            requestApproval();
            approve(second, "review.desk.approve");
            publisher.sees(publisher.text(SubmissionState.DONE));
            buyersSee(plot.title(FRENCH) + " 2", plot.title(ENGLISH));
        }

        private void locksHold() {
            publisher.open(offer + "/basics");
            shut(publisher.at("basics:offerId"));
            publisher.sees(publisher.text("rules.lock." + Lock.Reason.OFFER_ID_STAGED));
            publisher.open(offer + "/skus");
            publisher.follow(plot.hourly());
            shut(publisher.field(publisher.text("skus.id")));
            publisher.sees(publisher.text("rules.lock." + Lock.Reason.SKU_ID_STAGED));
            publisher.sees(publisher.text("rules.lock." + Lock.Reason.BILLING_LIVE));
            publisher.sees(publisher.text("rules.lock." + Lock.Reason.SKU_LIVE));
            publisher.sees(publisher.link(publisher.text("offers.lock.ask")));
            publisher.screen("10-locks");
            publisher.open(offer + "/pricing/fr");
            shut(publisher.field(publisher.text("pricing.cell", plot.hourly(), publisher.text("pricing.cores", 1))));
            publisher.sees(publisher.text("rules.lock." + Lock.Reason.PRICE_LIVE));
            assertThat(publisher.box(publisher.text("pricing.sell", "France"))).hasAttribute("aria-readonly", "true");
            publisher.sees(publisher.text("pricing.marketLocked"));
            publisher.open("/p/contoso/profile");
            assertThat(publisher.field(publisher.text("account.company.namespace")))
                    .not()
                    .isEditable();
        }

        private void shut(Locator input) {
            assertThat(input).not().isEditable();
        }

        // --- History ----------------------------------------------------------------------------------------------

        private void lookBack() {
            publisher.open(offer + "/history");
            publisher.sees("Claire Fontaine");
            publisher.sees("Oscar Lindqvist");
            publisher.sees("Léa Petit");
            publisher.screen("11-history");
            publisher.open(offer + "/history?base=r1&target=live");
            publisher.sees(publisher.page().locator("ins", new Page.LocatorOptions().setHasText("a day ahead")));
            publisher.sees(publisher.page().locator("del", new Page.LocatorOptions().setHasText("in time")));
            publisher.screen("12-compare");
        }

        private void discardAnother() {
            publisher.open("/p/contoso/offers");
            create(plot.name() + " X", plot.offerId() + "-x");
            String another = publisher.page().url().replaceFirst("(/offers/[^/]+).*", "$1");
            publisher.open(another.replaceFirst("^https?://[^/]+", "") + "/history");
            publisher.press(publisher.text("publishing.discard.button"));
            publisher.button(publisher.text("publishing.discard.button")).last().click();
            publisher.page().waitForURL(url -> url.endsWith("/p/contoso/offers"));
            publisher.settle();
            assertThat(publisher.link(plot.name() + " X")).isHidden();
            publisher.open(another.replaceFirst("^https?://[^/]+", ""));
            assertThat(publisher.page().getByRole(AriaRole.HEADING).first()).hasText(Pattern.compile(".+"));
        }

        private String languageName(LanguageTag language) {
            return ContentWords.language(language);
        }
    }
}
