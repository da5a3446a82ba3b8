package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Sku;
import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.Discarded;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An id that was live is this offer's alone for ever, under the same stable key; any other is free again with its draft. */
@VitrineTest
class ReservedIdsTest {
    private static final int RACERS = 16;

    private final Drafts drafts;
    private final Revisions revisions;
    private final Projections projections;
    private final SkuIds ids;
    private final JdbcTemplate database;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();
    private OfferId offer = OfferId.next();
    private OfferId other = OfferId.next();
    private String skuId = "";
    private String offerId = "";

    ReservedIdsTest(
            Drafts drafts,
            Revisions revisions,
            Projections projections,
            SkuIds ids,
            JdbcTemplate database,
            Doors doors,
            PublisherAccounts accounts) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.projections = projections;
        this.ids = ids;
        this.database = database;
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void two_offers_of_a_publisher() {
        publisher = fixture.publisher();
        offer = fixture.complete(publisher);
        other = fixture.offer(publisher);
        fixture.in(publisher, () -> {
            var content = drafts.open(offer).content();
            skuId = content.sku(HOURLY).id();
            offerId = content.basics().offerId();
        });
    }

    private void goLive() {
        var revision = revisions.freeze(offer).id();
        revisions.markStaged(revision);
        revisions.markLive(revision, Map.of());
    }

    /** Takes everything of the offer out of sight, as the removal by a ticket leaves it. */
    private void takeOff() {
        revisions.clearStaged(offer);
        database.update(
                "update offer set live_revision = null, live_since = null where tenant_id = ? and id = ?",
                publisher.value(),
                offer.value());
    }

    private SaveResult remove(String skuKey) {
        var key = SectionKey.sku(skuKey);
        return drafts.save(offer, new Edit(key, drafts.section(offer, key).version(), null));
    }

    private static SaveResult.Saved saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return (SaveResult.Saved) result;
    }

    private static void assertTaken(SaveResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.rule())
                                .containsExactly(Rule.V17_SKU_ID_TAKEN));
    }

    private List<Map<String, Object>> registry() {
        return database.queryForList(
                "select kind, word, offer_id, sku_key, reserved from id_registry where tenant_id = ? order by kind, word",
                publisher.value());
    }

    @Test
    void a_sku_id_that_was_live_is_nobody_elses_when_the_sku_is_gone() {
        fixture.in(publisher, () -> {
            goLive();
            takeOff();
            saved(remove(HOURLY));

            assertThat(ids.standing(offer, skuId)).isEqualTo(new SkuIds.Standing.Former(HOURLY));
            assertThat(ids.standing(other, skuId)).isEqualTo(new SkuIds.Standing.Taken());
            assertTaken(fixture.addSku(other, "x1", skuId));
            assertTaken(fixture.addSku(offer, "x2", skuId));
            assertTaken(drafts.duplicateSku(offer, BYOL, SectionKey.sku("x3"), skuId));
        });
        PublisherId stranger = fixture.publisher();
        OfferId theirs = fixture.offer(stranger);
        fixture.in(stranger, () -> {
            assertThat(ids.standing(theirs, skuId)).isEqualTo(new SkuIds.Standing.Free());
            saved(fixture.addSku(theirs, "k1", skuId));
        });
    }

    @Test
    void the_same_offer_has_it_again_under_the_same_key() {
        fixture.in(publisher, () -> {
            goLive();
            takeOff();
            saved(remove(HOURLY));
            var key = SectionKey.sku(HOURLY);
            long version = drafts.open(offer).versions().get(key);
            saved(drafts.save(offer, new Edit(key, version, new Sku(skuId, Sku.Billing.BYOL, Sku.Trial.NONE, false))));

            assertThat(ids.standing(offer, skuId)).isEqualTo(new SkuIds.Standing.Taken());
            assertThat(drafts.open(offer).content().sku(HOURLY).id()).isEqualTo(skuId);
            saved(remove(HOURLY));
            saved(drafts.duplicateSku(offer, BYOL, key, skuId));
            assertThat(drafts.open(offer).content().image(HOURLY).versions()).hasSize(1);
        });
    }

    @Test
    void a_sku_that_took_another_id_after_its_removal_keeps_the_old_one_from_others() {
        fixture.in(publisher, () -> {
            goLive();
            takeOff();
            var key = SectionKey.sku(HOURLY);
            Sku sku = drafts.open(offer).content().sku(HOURLY);
            String next = OfferFixture.word("next");
            saved(fixture.save(offer, key, new Sku(next, sku.billing(), sku.trial(), sku.hidden())));

            assertThat(ids.standing(offer, skuId)).isEqualTo(new SkuIds.Standing.Taken());
            assertTaken(fixture.addSku(other, "x1", skuId));
            saved(fixture.save(offer, key, sku));
            assertThat(ids.standing(offer, next)).isEqualTo(new SkuIds.Standing.Free());
        });
    }

    @Test
    void an_offer_id_that_was_live_is_no_other_offers() {
        fixture.in(publisher, () -> {
            goLive();
            takeOff();
            Basics basics = drafts.open(offer).content().basics();
            saved(fixture.save(
                    offer,
                    SectionKey.BASICS,
                    new Basics(basics.name(), OfferFixture.word("next"), FR, basics.languages())));

            assertThat(drafts.offerIdFree(offerId)).isFalse();
            assertThat(drafts.create(new NewOffer("Another", offerId, FR, List.of(FR, EN))))
                    .isInstanceOf(Creation.Refused.class);
            saved(fixture.save(offer, SectionKey.BASICS, basics));
        });
    }

    @Test
    void an_offer_that_was_live_is_never_discarded() {
        fixture.in(publisher, () -> {
            goLive();
            takeOff();
            assertThat(drafts.losses(offer).obstacle()).isEqualTo(Discarded.STAGED_OR_LIVE);
            assertThat(drafts.discard(offer)).isEqualTo(Discarded.STAGED_OR_LIVE);
            assertThat(drafts.offerIdFree(offerId)).isFalse();
        });
    }

    @Test
    void what_was_staged_and_never_live_is_free_again() {
        fixture.in(publisher, () -> {
            revisions.markStaged(revisions.freeze(offer).id());
            assertThat(remove(HOURLY)).isInstanceOf(SaveResult.Saved.class);
            assertTaken(fixture.addSku(
                    other, "x1", drafts.open(offer).content().sku(BYOL).id()));
            revisions.clearStaged(offer);
            assertThat(ids.standing(other, skuId)).isEqualTo(new SkuIds.Standing.Free());
            saved(fixture.addSku(other, "x2", skuId));
        });
    }

    @Test
    void a_rebuilt_registry_is_the_kept_one() {
        fixture.in(publisher, () -> {
            goLive();
            takeOff();
            saved(remove(HOURLY));
            saved(fixture.addSku(offer, "x1", OfferFixture.word("later")));
            var kept = registry();
            assertThat(kept).hasSize(5);
            projections.rebuild();
            assertThat(registry()).isEqualTo(kept);
            database.update("delete from id_registry where tenant_id = ?", publisher.value());
            projections.rebuild();
            assertThat(registry()).isEqualTo(kept);
        });
    }

    @Test
    void of_many_offers_that_want_one_id_at_once_one_gets_it() throws Exception {
        List<OfferId> offers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            offers.add(fixture.offer(publisher));
        }
        String wanted = OfferFixture.word("wanted");
        var start = new CountDownLatch(1);
        List<SaveResult> results = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(RACERS)) {
            var racing = offers.stream()
                    .map(racer -> pool.submit((Callable<SaveResult>) () -> {
                        start.await();
                        return fixture.in(publisher, () -> fixture.addSku(racer, "k1", wanted));
                    }))
                    .toList();
            start.countDown();
            for (var race : racing) {
                results.add(race.get());
            }
        }
        assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
        results.stream().filter(result -> !(result instanceof SaveResult.Saved)).forEach(ReservedIdsTest::assertTaken);
        Evidence.note(ReservedIdsTest.class, RACERS + " offers wanted one SKU id at once, 1 got it");
    }
}
