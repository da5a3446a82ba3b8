package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import dev.vitrine.content.Categories;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PublishingTest
class WalkthroughViewTest {
    private final ApplicationContext application;
    private final Offers offers;
    private final Drafts drafts;
    private final World world;

    WalkthroughViewTest(ApplicationContext application, Offers offers, Drafts drafts, World world) {
        this.application = application;
        this.offers = offers;
        this.drafts = drafts;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void a_new_publisher_is_led_from_the_agreement_to_staging() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var fr = LanguageTag.of("fr-FR");
        var offer = world.in(
                publisher.id(),
                owner,
                () -> ((Drafts.Creation.Created) drafts.create(new Drafts.NewOffer("Neu", "neu", fr, List.of(fr))))
                        .id());

        Window.open(application, owner, "p/" + publisher.slug() + "/offers/" + offer + "/walkthrough");

        assertThat(Window.page())
                .contains("0 of 4 steps are green")
                .contains("Step 1: accept the publisher agreement", "Accept the publisher agreement")
                .contains("Step 2: register your company", "Choose the publisher namespace", "Give a contact")
                .contains("Step 3: complete your offer", "errors")
                .contains("Step 4: test in staging", "Push to staging");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("p/" + publisher.slug() + "/offers/" + offer + "/publish");
    }

    @Test
    void every_link_of_the_first_two_steps_leads_to_the_part_of_the_profile_where_it_is_mended() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var fr = LanguageTag.of("fr-FR");
        var offer = world.in(
                publisher.id(),
                owner,
                () -> ((Drafts.Creation.Created) drafts.create(new Drafts.NewOffer("Neu", "neu", fr, List.of(fr))))
                        .id());
        Window.open(application, owner, "p/" + publisher.slug() + "/offers/" + offer + "/walkthrough");
        var links = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("?part="))
                .distinct()
                .toList();
        Window.close();

        assertThat(links)
                .containsExactly(
                        "p/" + publisher.slug() + "/profile?part=agreement",
                        "p/" + publisher.slug() + "/profile?part=company");
        links.forEach(link -> {
            Window.open(application, owner, link);
            assertThat(Window.page()).contains("Accept the agreement", "Your company");
            Window.close();
        });
    }

    @Test
    void what_is_staged_may_be_fine_though_the_draft_no_longer_is() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.test(seller);
        offers.as(seller, () -> {
            offers.save(seller.offer(), Map.of(SectionKey.CATEGORIES, new Categories(new TreeSet<>())));
            return true;
        });

        Window.open(application, seller.owner(), "p/" + seller.slug() + "/offers/" + seller.offer() + "/walkthrough");

        assertThat(Window.page())
                .contains("4 of 4 steps are green")
                .contains("What is staged passes; the draft has 1 error since.")
                .contains("1 finding; the link leads to the field");
    }
}
