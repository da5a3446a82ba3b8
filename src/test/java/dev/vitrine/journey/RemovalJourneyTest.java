package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.vitrine.kit.Translations;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * Section 4 of the guide (seed-guide.fr.md), in French: a SKU on sale is asked to be removed by a ticket, a day is agreed,
 * a second agent carries it out, and buyers do not find it any more.
 */
@DemoTest
class RemovalJourneyTest {
    private static final String NAME = "Contoso Retrait";

    private final Translations translations;
    private final Backstage backstage;

    RemovalJourneyTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    @Test
    void a_sku_leaves_the_storefront_by_a_ticket_that_two_agents_see_through(Browser browser) {
        var offer = backstage.cloned("pare-feu-ng", NAME, "retrait");
        backstage.release(offer);
        var sku = backstage.skuKeys(offer).getFirst();
        var owner = actor(browser, "claire.morin@contoso.example");
        owner.open("/p/contoso/offers/" + offer + "/skus/" + sku);
        owner.follow(owner.text("offers.lock.ask"));

        // Points 1 to 3 of the guide: type and category are chosen already.
        assertThat(owner.field("Type de problème")).hasValue("Gestion des offres");
        assertThat(owner.field("Catégorie"))
                .hasValue("Modification d’une offre et/ou d’une référence (SKU) déjà en production");
        owner.sees(owner.text("support.removal.skus"));
        owner.screen("removal-1-asked");
        owner.press(owner.text("support.new.send"));
        owner.page().waitForURL("**/support/0*");
        owner.settle();
        owner.sees(owner.page().getByText(Pattern.compile("T(-[A-Z0-9]{3}){3}")));
        var ticket = owner.page().url().replaceFirst(".*/", "");

        var first = actor(browser, "nadia.perrin@cumulia.example");
        first.open("/desk/tickets/" + ticket);
        first.press(first.text("support.desk.take"));
        var day = first.field(first.text("support.removal.day"));
        day.fill(LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        day.press("Enter"); // closes the calendar, behind which nothing can be pressed
        first.settle();
        first.press(first.text("support.removal.propose"));

        // Pushed: the owner's page was not loaded again.
        owner.sees(owner.button(owner.text("support.removal.agree")));
        owner.press(owner.text("support.removal.agree"));
        first.sees(first.text("support.removal.isAgreed"));

        remove(first);
        first.sees(first.text("support.ticketProblem.REMOVAL_SAME_AGENT"));
        var buyer = Actor.visitor(browser, translations, Locale.FRENCH);
        int onSale = plans(buyer).count();

        var second = actor(browser, "tom.reyes@cumulia.example");
        second.open("/desk/tickets/" + ticket);
        second.press(second.text("support.desk.takeOver"));
        remove(second);
        second.sees(second.text("support.removal.isDone"));
        owner.sees(owner.text("support.removal.isDone"));
        owner.screen("removal-2-done");

        assertThat(plans(buyer)).hasCount(onSale - 1);
    }

    private static void remove(Actor agent) {
        agent.press(agent.text("support.removal.do"));
        agent.page()
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        agent.settle();
    }

    /** What buyers can choose among on the offer's page. */
    private static Locator plans(Actor buyer) {
        buyer.open("/marketplace/fr-FR/contoso/retrait");
        return buyer.page().locator("select[name=sku] option");
    }

    private Actor actor(Browser browser, String mail) {
        return Actor.signedIn(browser, translations, Locale.FRENCH, mail);
    }
}
