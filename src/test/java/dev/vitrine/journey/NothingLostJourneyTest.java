package dev.vitrine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Two people at one offer, Hugo with the interface in French and Claire with it in English: whatever they type over one
 * another, take back, or have under their hands when the server is killed, is there afterwards.
 */
@DemoTest
class NothingLostJourneyTest {
    private static final LanguageTag FRENCH = new LanguageTag("fr-FR");
    private static final String HUGO = "hugo.bernard@contoso.example";
    private static final String SUMMARY = "listing/fr-FR:summary";
    private static final String TITLE = "listing/fr-FR:title";

    private final Translations translations;
    private final Environment environment;
    private final ApplicationContext context;

    NothingLostJourneyTest(Translations translations, Environment environment, ApplicationContext context) {
        this.translations = translations;
        this.environment = environment;
        this.context = context;
    }

    @Test
    void what_two_people_type_over_one_another_is_merged_or_chosen_and_can_be_taken_back(Browser browser) {
        var hugo = hugo(browser);
        var claire = claire(browser);
        var backstage = new Backstage(context);
        var original = backstage.offer("pare-feu-ng");
        var offer = cloneByHand(hugo, backstage.head(original).name());
        hugo.open(details(offer));
        claire.open(details(offer));
        presence(hugo, "Claire Morin");
        presence(claire, "Hugo Bernard");

        differentFieldsMerge(hugo, claire);
        oneFieldIsChosen(hugo, claire);
        aSaveIsUndone(hugo);
        theOfferIsRestored(claire, offer, backstage.title(original, FRENCH));
        discarded(hugo, offer);
    }

    @Test
    void what_is_typed_outlives_a_killed_server(Browser browser) throws IOException {
        var backstage = new Backstage(context);
        var offer = backstage.cloned("pare-feu-ng", "Contoso Tenace", "tenace");
        try (var server = new KillableServer(environment)) {
            var hugo = Actor.visitor(browser, translations, Locale.FRENCH, server.address());
            hugo.signIn(HUGO);
            hugo.open(details(offer));
            hugo.at(TITLE).fill("Jamais enregistré");
            hugo.at(TITLE).blur();
            backstage.awaitKept(offer);

            server.kill();
            server.startAgain();

            hugo.signIn(HUGO);
            hugo.open(details(offer));
            var strip = hugo.page().locator(".v-unsaved");
            assertThat(strip).isVisible();
            hugo.screen("13-recovery");
            hugo.press(hugo.text("offers.unsaved.putBack"));
            assertThat(hugo.at(TITLE)).hasValue("Jamais enregistré");
            hugo.save();
            assertThat(strip).isHidden();
        }
    }

    @Test
    void a_live_offer_goes_back_to_production_and_to_what_was_live_before(Browser browser) {
        var backstage = new Backstage(context);
        var offer = backstage.cloned("pare-feu-ng", "Contoso Retour", "retour");
        backstage.title(offer, FRENCH, "Premier titre");
        backstage.stage(offer);
        backstage.title(offer, FRENCH, "Premier titre, corrigé");
        var claire = claire(browser);
        withdrawn(claire, offer);

        backstage.release(offer);
        backstage.title(offer, FRENCH, "Deuxième titre");
        backstage.release(offer);
        backstage.title(offer, FRENCH, "Troisième titre");
        var hugo = hugo(browser);
        reverted(hugo, offer);
        backstage.title(offer, FRENCH, "Quatrième titre");
        changesDiscarded(claire, offer);
        rolledBack(hugo, offer);
    }

    /** A new offer is made of one that is there, under a name and an id of its own. */
    private static OfferId cloneByHand(Actor hugo, String original) {
        hugo.open("/p/contoso/offers");
        hugo.press(hugo.text("offers.clone.button", original));
        hugo.fill(hugo.field(hugo.text("offers.basics.name")), "Contoso Double");
        hugo.press(hugo.text("offers.clone.make"));
        hugo.page().waitForURL(url -> url.contains("/offers/") && !url.endsWith("/offers"));
        return OfferId.of(hugo.page().url().replaceFirst("^.*/offers/([0-9a-f-]{36}).*$", "$1"));
    }

    private static void presence(Actor actor, String other) {
        assertThat(actor.page().locator(".v-presence")).containsText(other);
    }

    private static void differentFieldsMerge(Actor hugo, Actor claire) {
        hugo.at(TITLE).fill("Le titre de Hugo");
        hugo.at(TITLE).blur();
        claire.fill(claire.at(SUMMARY), "<p>Le résumé de Claire</p>");
        claire.save();
        hugo.page().keyboard().press("Control+s");
        hugo.sees(hugo.text("offers.save.merged", hugo.text("content.field.listing.summary"), 1, "Claire Morin"));
        assertThat(hugo.at(TITLE)).hasValue("Le titre de Hugo");
        assertThat(hugo.at(SUMMARY)).hasText("Le résumé de Claire");
        assertThat(claire.at(TITLE)).hasValue("Le titre de Hugo");
    }

    private static void oneFieldIsChosen(Actor hugo, Actor claire) {
        hugo.at(TITLE).fill("Pare-feu de Hugo");
        hugo.at(TITLE).blur();
        claire.at(TITLE).fill("Claire’s firewall");
        claire.at(TITLE).blur();
        claire.save();
        hugo.page().keyboard().press("Control+s");
        var dialog = hugo.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Claire’s firewall");
        assertThat(dialog).containsText("Pare-feu de Hugo");
        hugo.screen("14-conflict");
        var result = dialog.getByLabel(hugo.text("kit.conflict.result"));
        result.fill("Pare-feu de Claire et de Hugo");
        result.blur();
        dialog.getByText(hugo.text("kit.conflict.save"), new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(hugo.at(TITLE)).hasValue("Pare-feu de Claire et de Hugo");
        assertThat(claire.at(TITLE)).hasValue("Pare-feu de Claire et de Hugo");
    }

    private static void aSaveIsUndone(Actor hugo) {
        hugo.press(hugo.text("kit.save.undo"));
        assertThat(hugo.at(TITLE)).hasValue("Claire’s firewall");
    }

    private static void theOfferIsRestored(Actor claire, OfferId offer, String title) {
        claire.open(history(offer));
        claire.screen("15-history");
        claire.page()
                .locator(".v-timeline vaadin-menu-bar-button:visible")
                .last()
                .click();
        claire.page()
                .getByRole(AriaRole.MENUITEM)
                .getByText(claire.text("publishing.restore.offer"))
                .click();
        confirm(claire, claire.text("offers.restoreKind.RESTORE_OFFER"));
        claire.open(details(offer));
        assertThat(claire.at(TITLE)).hasValue(title);
    }

    private static void discarded(Actor hugo, OfferId offer) {
        hugo.open(history(offer));
        hugo.press(hugo.text("publishing.discard.button"));
        confirm(hugo, hugo.text("publishing.discard.button"));
        hugo.page().waitForURL(url -> url.endsWith("/p/contoso/offers"));
        hugo.settle();
        assertThat(hugo.page().getByText("Contoso Double")).isHidden();
    }

    private static void withdrawn(Actor claire, OfferId offer) {
        claire.open(history(offer));
        claire.press(claire.text("publishing.discard.unstage"));
        confirm(claire, claire.text("publishing.discard.unstage"));
        claire.sees(claire.text(Labels.key(Publication.DRAFT)));
    }

    /** One field of the draft is reverted beside its difference from what is live. */
    private static void reverted(Actor hugo, OfferId offer) {
        hugo.open(history(offer) + "?base=live&target=draft");
        assertThat(hugo.page().locator(".v-compare")).containsText("Troisième titre");
        hugo.screen("16-revert");
        hugo.page()
                .locator(".v-change .v-change-back")
                .filter(new Locator.FilterOptions().setHasText(hugo.text("publishing.restore.revert")))
                .first()
                .click();
        confirm(hugo, hugo.text("offers.restoreKind.REVERT_FIELD"));
        hugo.sees(hugo.text("kit.compare.same"));
    }

    private static void changesDiscarded(Actor claire, OfferId offer) {
        claire.open(history(offer));
        claire.press(claire.text("publishing.discard.changes"));
        confirm(claire, claire.text("offers.restoreKind.DISCARD_CHANGES"));
        claire.open(details(offer));
        assertThat(claire.at(TITLE)).hasValue("Deuxième titre");
    }

    private static void rolledBack(Actor hugo, OfferId offer) {
        hugo.open(history(offer));
        hugo.press(hugo.text("publishing.rollBack.button"));
        hugo.screen("17-roll-back");
        confirm(hugo, hugo.text("offers.restoreKind.ROLL_BACK"));
        hugo.open(details(offer));
        assertThat(hugo.at(TITLE)).hasValue("Premier titre, corrigé");
    }

    /** The dialog has said what will happen and shows it; its button of this name does it. */
    private static void confirm(Actor actor, String choice) {
        var dialog = actor.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".v-compare")).isVisible();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        assertThat(dialog).isHidden();
        actor.settle();
    }

    private Actor hugo(Browser browser) {
        return Actor.signedIn(browser, translations, Locale.FRENCH, HUGO);
    }

    private Actor claire(Browser browser) {
        return Actor.signedIn(browser, translations, Locale.ENGLISH, "claire.morin@contoso.example");
    }

    private static String details(OfferId offer) {
        return "/p/contoso/offers/" + offer + "/marketing/fr-FR/details";
    }

    private static String history(OfferId offer) {
        return "/p/contoso/offers/" + offer + "/history";
    }
}
