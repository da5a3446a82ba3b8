package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.SkipReason;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The guide's main way for a live offer (seed-guide.fr.md 2.1): change a text, push to staging, test, request approval,
 * have it approved, and see buyers' page change at once, while the step for images is skipped because none changed.
 */
@DemoTest
class LiveOfferJourneyTest {
    private static final String TITLE = "Fabrikam Data Lake Query Server";

    private final Translations translations;

    LiveOfferJourneyTest(Translations translations) {
        this.translations = translations;
    }

    @Test
    void a_title_changes_for_buyers_and_no_image_is_looked_at_again(Browser browser) {
        var publisher = actor(browser, "noah.reed@fabrikam.example");
        publisher.open("/p/fabrikam/offers");
        publisher.follow("Fabrikam Data Lake Server");
        publisher.follow(publisher.text("marketing.title"));
        publisher.page().waitForURL(url -> url.endsWith("/marketing/en-US/details"));
        publisher.settle();
        publisher.fill(publisher.at("listing/en-US:title"), TITLE);
        publisher.save();

        publisher.open(publisher.page().url().replaceFirst("^https?://[^/]+(.*)/marketing/.*", "$1/publish"));
        publisher.press(publisher.text("publishing.publish.push"));
        publisher.sees(publisher.text(SkipReason.IMAGES_UNCHANGED));
        assertThat(publisher.box(publisher.text(TestItem.TEXTS)))
                .not()
                .isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(Actor.PATIENCE));
        for (TestItem item : TestItem.values()) {
            publisher.tick(publisher.box(publisher.text(item)));
        }
        publisher.press(publisher.text("publishing.publish.request"));
        publisher.sees(publisher.text(SubmissionState.WAITING));

        var approver = actor(browser, "oscar.lindqvist@cumulia.example");
        approver.open("/review");
        approver.follow("Fabrikam Data Lake Server");
        approver.press(approver.text("review.queue.take"));
        approver.press(approver.text("review.desk.approve"));

        publisher.sees(publisher.text(SubmissionState.DONE));
        var buyer = Actor.visitor(browser, translations, Locale.ENGLISH);
        buyer.open("/marketplace/en-US/fabrikam/data-lake");
        assertThat(buyer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(TITLE);
    }

    private Actor actor(Browser browser, String mail) {
        return Actor.signedIn(browser, translations, Locale.ENGLISH, mail);
    }
}
