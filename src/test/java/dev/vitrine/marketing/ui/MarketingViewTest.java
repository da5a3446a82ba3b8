package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static dev.vitrine.content.ContentFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import dev.vitrine.content.Basics;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.LanguageButtons;
import dev.vitrine.kit.SubTabs;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the pages of Marketing share: where they begin, their languages and the row of pages. */
class MarketingViewTest extends MarketingPageFixture {
    MarketingViewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private String address(String page) {
        return "p/" + publisher.slug() + "/offers/" + offer + "/" + page;
    }

    @Test
    void marketing_begins_with_the_details_of_the_source_language() {
        open(member(PublisherRole.ENGINEERING_CONTACT), "marketing");
        assertThat(Window.address()).isEqualTo(address("marketing/fr-FR/details"));
        var basics = draft().basics();
        meanwhile(SectionKey.BASICS, new Basics(basics.name(), basics.offerId(), EN, basics.languages()));
        Window.close();
        open(owner, "marketing");
        assertThat(Window.address()).isEqualTo(address("marketing/en-US/details"));
    }

    @Test
    void each_language_is_a_button_to_the_same_page_with_its_completeness() {
        open(owner, "marketing/fr-FR/legal");
        var buttons = _find(Window.all(LanguageButtons.class).getFirst(), Anchor.class);
        assertThat(buttons)
                .extracting(Anchor::getHref)
                .containsExactly(address("marketing/fr-FR/legal"), address("marketing/en-US/legal"));
        assertThat(Window.text(buttons.getFirst()))
                .contains("Français (France)")
                .contains("source language");
        assertThat(Window.text(buttons.getLast()))
                .contains("English (United States)")
                .contains("100%");
    }

    @Test
    void the_pages_are_in_the_portals_order_and_carry_their_findings() {
        meanwhile(SectionKey.listing(EN), titled(draft().listing(EN), ""));
        open(owner, "marketing/en-US/plans");
        List<String> pages = _find(Window.all(SubTabs.class).getFirst(), Anchor.class).stream()
                .map(Window::text)
                .toList();
        assertThat(pages.getFirst()).startsWith("Details").contains("1 error");
        assertThat(pages.subList(1, pages.size()))
                .containsExactly(
                        "Plans",
                        "Links",
                        "Sample images",
                        "Legal",
                        "Translation",
                        "Translation files",
                        "What buyers read");
    }

    @Test
    void the_pages_speak_the_readers_language_in_whatever_language_the_texts_are() {
        var french = world.speaking(Locale.FRENCH);
        world.join(french, publisher.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());
        open(french, "marketing/en-US/details");
        assertThat(Window.page()).contains("Détails", "Plans", "Liens", "Bannière");
        assertThat(text("listing/en-US:title").getLabel()).isEqualTo("Titre");
        Window.enter(text("listing/en-US:title"), "x".repeat(51));
        assertThat(text("listing/en-US:title").getErrorMessage())
                .contains("51")
                .contains("50")
                .contains("caractères");
        _click(button("Enregistrer"));
        assertThat(Window.text(bar())).contains("caractères");
        assertThat(draft().listing(EN).title()).isEqualTo("Contoso Archive");
    }
}
