package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.storefront.store.ListingFacts;
import dev.vitrine.storefront.store.ListingRow;
import dev.vitrine.storefront.store.ListingRows;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The projection says at every moment what is live, and is the same when it is made anew. */
@VitrineTest
class ProjectedListingsTest {
    private final Shop shop;
    private final World world;
    private final Listings listings;
    private final ListingRows rows;
    private final Revisions revisions;
    private final Profile profile;
    private final SystemWork work;
    private final TransactionTemplate transaction;

    ProjectedListingsTest(
            Shop shop,
            World world,
            Listings listings,
            ListingRows rows,
            Revisions revisions,
            Profile profile,
            SystemWork work,
            PlatformTransactionManager transactions) {
        this.shop = shop;
        this.world = world;
        this.listings = listings;
        this.rows = rows;
        this.revisions = revisions;
        this.profile = profile;
        this.work = work;
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void made_anew_it_equals_what_was_kept() {
        Publisher publisher = shop.publisher();
        var first = shop.live(publisher, UnaryOperator.identity());
        shop.live(publisher, UnaryOperator.identity());
        shop.draft(publisher, UnaryOperator.identity());
        shop.save(
                publisher,
                first.id(),
                SectionKey.listing(FR),
                titled(shop.content(first).listing(FR), "Autre titre"));
        shop.goLive(publisher, first.id());
        var kept = facts(publisher);

        int live = work.run("test", listings::rebuild);

        assertThat(kept).hasSize(4).extracting(ListingFacts::title).contains("Autre titre");
        assertThat(facts(publisher)).isEqualTo(kept);
        assertThat(live).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Asvs("2.3.3")
    void a_go_live_that_is_rolled_back_leaves_what_was_shown() {
        Publisher publisher = shop.publisher();
        var offer = shop.live(publisher, UnaryOperator.identity());
        var before = facts(publisher);
        shop.save(
                publisher,
                offer.id(),
                SectionKey.listing(FR),
                titled(shop.content(offer).listing(FR), "Autre titre"));
        var revision = shop.stage(publisher, offer.id());

        world.job(
                publisher.id(),
                () -> transaction.execute(status -> {
                    revisions.markLive(revision, Map.of());
                    status.setRollbackOnly();
                    return true;
                }));

        assertThat(facts(publisher)).isEqualTo(before);
    }

    @Test
    void an_offer_keeps_the_day_it_was_first_listed() {
        Publisher publisher = shop.publisher();
        var offer = shop.live(publisher, UnaryOperator.identity());
        var since = facts(publisher).getFirst().listedSince();
        shop.save(
                publisher,
                offer.id(),
                SectionKey.listing(EN),
                titled(shop.content(offer).listing(EN), "Second"));

        shop.goLive(publisher, offer.id());

        assertThat(facts(publisher)).extracting(ListingFacts::listedSince).containsOnly(since);
    }

    @Test
    void a_publisher_s_new_name_is_shown_at_once() {
        Publisher publisher = shop.publisher();
        shop.live(publisher, UnaryOperator.identity());
        var owner = world.member(publisher.id(), PublisherRole.OWNER);

        world.in(publisher.id(), owner, () -> {
            var view = profile.read();
            return profile.save(new Profile.Edit(view.version(), "Contoso Neuf", view.namespace(), view.contact()));
        });

        assertThat(facts(publisher)).hasSize(2).allSatisfy(facts -> {
            assertThat(facts.publisherName()).isEqualTo("Contoso Neuf");
            assertThat(facts.searchText()).contains("contoso neuf");
        });
    }

    @Test
    void nobody_but_the_administrator_and_the_system_makes_it_anew() {
        Publisher publisher = shop.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);

        assertThatThrownBy(() -> world.in(publisher.id(), owner, listings::rebuild))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<ListingFacts> facts(Publisher publisher) {
        return world.job(
                publisher.id(),
                () -> rows.inOrder().stream().map(ListingRow::facts).toList());
    }
}
