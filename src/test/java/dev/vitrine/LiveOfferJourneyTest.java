package dev.vitrine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.SkipReason;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The guide's main way for a live offer (seed-guide.fr.md 2.1): change a text, push to staging, test, request approval,
 * have it approved, and see buyers' page change at once, while the step for images is skipped because none changed.
 */
@DemoTest
@Tag("soak")
class LiveOfferJourneyTest {
    private static final String PASSWORD = "vitrine-demo-2026";
    /** Steps are jobs: they move by themselves, each in its own transaction. */
    private static final double PATIENCE = 60_000;

    private final Translations translations;

    LiveOfferJourneyTest(Translations translations) {
        this.translations = translations;
    }

    /** Who does it, in which language of the interface, to which offer. */
    private record Cast(
            Locale locale,
            String language,
            String publisher,
            String person,
            String approver,
            String offerId,
            String offerName,
            String newTitle) {}

    @Test
    void a_title_changes_for_buyers_in_french(Browser browser) {
        walk(
                browser,
                new Cast(
                        Locale.FRENCH,
                        "fr-FR",
                        "contoso",
                        "hugo.bernard@contoso.example",
                        "claire.fontaine@cumulia.example",
                        "pare-feu-ng",
                        "Contoso Pare-feu nouvelle génération",
                        "Contoso Pare-feu de nouvelle génération"));
    }

    @Test
    void a_title_changes_for_buyers_in_english(Browser browser) {
        walk(
                browser,
                new Cast(
                        Locale.ENGLISH,
                        "en-US",
                        "fabrikam",
                        "noah.reed@fabrikam.example",
                        "oscar.lindqvist@cumulia.example",
                        "data-lake",
                        "Fabrikam Data Lake Server",
                        "Fabrikam Data Lake Query Server"));
    }

    private void walk(Browser browser, Cast cast) {
        Page publisher = signIn(browser, cast, cast.person());
        publisher.navigate("/p/" + cast.publisher() + "/offers");
        screen(publisher, cast, "1-offers");
        link(publisher, cast.offerName()).first().click();
        changeTitle(publisher, cast);
        push(publisher, cast);
        testAndRequest(publisher, cast);
        approve(browser, cast);
        assertThat(publisher
                        .getByText(text(cast, "publishing.submissionState.DONE"))
                        .first())
                .isVisible(within());
        screen(publisher, cast, "6-live");
        Page buyer = browser.visitor(cast.language());
        buyer.navigate("/marketplace/" + cast.language() + "/" + cast.publisher() + "/" + cast.offerId());
        assertThat(buyer.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(cast.newTitle()))
                        .first())
                .isVisible();
        screen(buyer, cast, "7-storefront");
    }

    private Page signIn(Browser browser, Cast cast, String mail) {
        Page page = browser.visitor(cast.language());
        page.navigate("/login");
        page.locator("input[name=username]").fill(mail);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private void changeTitle(Page page, Cast cast) {
        link(page, text(cast, "marketing.title")).first().click();
        page.waitForURL(url -> url.endsWith("/marketing/" + cast.language() + "/details"));
        Browser.settle(page);
        Locator title =
                page.getByLabel(text(cast, "content.field.listing.title"), new Page.GetByLabelOptions().setExact(true));
        title.fill(cast.newTitle());
        title.press("Tab");
        screen(page, cast, "2-details");
        page.keyboard().press("Control+s");
        assertThat(page.getByText(text(cast, "kit.save.undo"))).isVisible();
    }

    private void push(Page page, Cast cast) {
        link(page, text(cast, "publishing.publish.title")).first().click();
        button(page, text(cast, "publishing.publish.push")).click();
        assertThat(page.getByText(translations.get(Labels.key(SkipReason.IMAGES_UNCHANGED), cast.locale()))
                        .first())
                .isVisible(within());
        assertThat(item(page, cast, TestItem.TEXTS)).isVisible(within());
        assertThat(item(page, cast, TestItem.TEXTS))
                .not()
                .isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(PATIENCE));
        screen(page, cast, "3-staged");
    }

    private void testAndRequest(Page page, Cast cast) {
        for (TestItem item : TestItem.values()) {
            item(page, cast, item).check();
            assertThat(item(page, cast, item)).isChecked();
            Browser.settle(page);
        }
        button(page, text(cast, "publishing.publish.request")).click();
        assertThat(page.getByText(text(cast, "publishing.submissionState.WAITING"))
                        .first())
                .isVisible(within());
        screen(page, cast, "4-waiting");
    }

    private void approve(Browser browser, Cast cast) {
        Page page = signIn(browser, cast, cast.approver());
        page.navigate("/review");
        screen(page, cast, "5-queue");
        page.getByText(cast.offerName()).first().click();
        page.waitForURL(url -> url.contains("/review/"));
        Browser.settle(page);
        button(page, text(cast, "review.queue.take")).click();
        Locator approve = button(page, text(cast, "review.desk.approve"));
        assertThat(approve).isVisible(within());
        screen(page, cast, "5-desk");
        approve.click();
    }

    private Locator item(Page page, Cast cast, TestItem item) {
        return page.getByRole(
                AriaRole.CHECKBOX,
                new Page.GetByRoleOptions().setName(translations.get(Labels.key(item), cast.locale())));
    }

    private String text(Cast cast, String key) {
        return translations.get(key, cast.locale());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static LocatorAssertions.IsVisibleOptions within() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static void screen(Page page, Cast cast, String name) {
        Browser.screenshot(page, cast.language() + "-" + name);
    }
}
