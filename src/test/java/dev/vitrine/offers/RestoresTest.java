package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static dev.vitrine.content.ContentFixtures.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Legal;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Support;
import dev.vitrine.content.VmImage;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts.Discarded;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The draft on its way back: to a save, to what is live, to what was live before; shown first, then done. */
@VitrineTest
class RestoresTest {
    private static final Scope WHOLE = new Scope.Whole();
    private static final State LIVE = new State.LiveNow();
    private static final SectionKey PLAN = SectionKey.plan(HOURLY, FR);

    private final Drafts drafts;
    private final Restores restores;
    private final Revisions revisions;
    private final History history;
    private final World world;
    private final Statistics statistics;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();
    private OfferId offer = OfferId.next();

    RestoresTest(
            Drafts drafts,
            Restores restores,
            Revisions revisions,
            History history,
            World world,
            EntityManagerFactory factory,
            Doors doors,
            PublisherAccounts accounts) {
        this.drafts = drafts;
        this.restores = restores;
        this.revisions = revisions;
        this.history = history;
        this.world = world;
        this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void a_complete_offer() {
        publisher = fixture.publisher();
        offer = fixture.complete(publisher);
    }

    private OfferContent draft() {
        return drafts.open(offer).content();
    }

    private State now() {
        return new State.AfterSave(
                history.saves(offer, null, 1).items().getFirst().id());
    }

    private RevisionId goLive() {
        var revision = revisions.freeze(offer);
        revisions.markLive(revision.id(), Map.of());
        return revision.id();
    }

    private SaveResult restore(State from, Scope scope) {
        return restores.restore(offer, restores.preview(offer, from, scope));
    }

    private static Scope field(String path) {
        return new Scope.OneField(FieldPath.of(path));
    }

    private void rewrite(String title, String summary) {
        fixture.save(
                offer, PLAN, new Plan(title, summary, draft().plan(HOURLY, FR).description()));
    }

    @Test
    void a_section_comes_back_as_it_was_and_that_is_a_version_of_its_own() {
        fixture.in(publisher, () -> {
            var before = draft();
            var moment = now();
            rewrite("Other", "Other");
            fixture.save(offer, SectionKey.legal(FR), new Legal("Other terms", ""));

            var preview = restores.preview(offer, moment, new Scope.OneSection(PLAN));
            assertThat(preview.changes())
                    .isEqualTo(
                            history.compare(offer, new State.DraftNow(), moment).headMap(SectionKey.legal(FR)));
            assertThat(preview.kept()).isEmpty();
            assertThat(restores.restore(offer, preview)).isEqualTo(new SaveResult.Saved(Map.of(PLAN, 3L)));
            assertThat(draft().plan(HOURLY, FR)).isEqualTo(before.plan(HOURLY, FR));
            assertThat(draft().legal(FR).terms()).isEqualTo("Other terms");
            assertThat(history.saves(offer, null, 1).items())
                    .singleElement()
                    .satisfies(save -> assertThat(save.section()).isEqualTo(PLAN));
        });
    }

    @Test
    void one_field_comes_back_alone() {
        fixture.in(publisher, () -> {
            var title = draft().plan(HOURLY, FR).title();
            var moment = now();
            rewrite("Other title", "Other summary");
            assertThat(restore(moment, field(PLAN + ":title"))).isInstanceOf(SaveResult.Saved.class);
            assertThat(draft().plan(HOURLY, FR).title()).isEqualTo(title);
            assertThat(draft().plan(HOURLY, FR).summary()).isEqualTo("Other summary");
        });
    }

    @Test
    void the_whole_offer_comes_back_with_its_skus_and_languages() {
        fixture.in(publisher, () -> {
            var before = draft();
            var moment = now();
            fixture.addSku(offer, "k7", OfferFixture.word("sku"));
            drafts.save(offer, new Edit(SectionKey.sku(HOURLY), 1, null));
            var basics = before.basics();
            fixture.save(offer, SectionKey.BASICS, new Basics(basics.name(), basics.offerId(), FR, List.of(FR)));
            fixture.save(offer, SectionKey.legal(FR), new Legal("Other terms", ""));

            assertThat(restore(moment, WHOLE)).isInstanceOf(SaveResult.Saved.class);
            assertThat(draft()).isEqualTo(before);
            assertThat(restores.preview(offer, moment, WHOLE).isEmpty()).isTrue();
            assertThat(restore(moment, WHOLE)).isEqualTo(new SaveResult.Saved(Map.of()));
        });
    }

    @Test
    void what_has_no_place_any_more_stays_away_and_is_named() {
        fixture.in(publisher, () -> {
            var moment = now();
            drafts.save(offer, new Edit(SectionKey.sku(HOURLY), 1, null));
            var preview = restores.preview(offer, moment, new Scope.OneSection(PLAN));
            assertThat(preview.isEmpty()).isTrue();
            assertThat(preview.unplaced()).containsExactly(PLAN);
            assertThat(restores.preview(offer, moment, new Scope.OneSection(SectionKey.sku(HOURLY)))
                            .changes())
                    .containsKeys(SectionKey.sku(HOURLY), SectionKey.image(HOURLY), PLAN, SectionKey.plan(HOURLY, EN));
        });
    }

    @Test
    void what_a_colleague_saved_between_look_and_deed_is_not_lost() {
        fixture.in(publisher, () -> {
            var moment = now();
            rewrite("Other title", draft().plan(HOURLY, FR).summary());
            var seen = restores.preview(offer, moment, WHOLE);
            rewrite("Other title", "A colleague's summary");
            assertThat(restores.restore(offer, seen))
                    .isInstanceOfSatisfying(
                            SaveResult.Merged.class,
                            merged -> assertThat(merged.theirs()).containsExactly(FieldPath.of(PLAN + ":summary")));
            assertThat(draft().plan(HOURLY, FR).summary()).isEqualTo("A colleague's summary");

            rewrite("Third title", "A colleague's summary");
            var seenAgain = restores.preview(offer, moment, field(PLAN + ":title"));
            rewrite("A colleague's title", "A colleague's summary");
            assertThat(restores.restore(offer, seenAgain)).isInstanceOf(SaveResult.Conflicts.class);
            assertThat(draft().plan(HOURLY, FR).title()).isEqualTo("A colleague's title");
        });
    }

    @Test
    void a_restore_is_undone_as_a_whole() {
        fixture.in(publisher, () -> {
            var moment = now();
            rewrite("Other title", "Other summary");
            fixture.save(offer, SectionKey.legal(FR), new Legal("Other terms", ""));
            var before = draft();
            var result = (SaveResult.Saved) restore(moment, WHOLE);
            assertThat(drafts.undo(offer, PLAN, result.versions().get(PLAN))).isInstanceOf(SaveResult.Saved.class);
            assertThat(draft()).isEqualTo(before);
        });
    }

    @Test
    void discarding_changes_leaves_what_is_live() {
        fixture.in(publisher, () -> {
            goLive();
            var live = draft();
            rewrite("Other title", "Other summary");
            fixture.addSku(offer, "k7", OfferFixture.word("sku"));
            assertThat(restore(LIVE, WHOLE)).isInstanceOf(SaveResult.Saved.class);
            assertThat(draft()).isEqualTo(live);
            assertThat(drafts.head(offer).changedFields()).isZero();
        });
    }

    @Test
    void what_went_live_while_it_was_edited_is_found_and_reverted() {
        fixture.in(publisher, () -> {
            var revision = revisions.freeze(offer);
            var pricing = draft().pricing();
            fixture.save(offer, SectionKey.PRICING, new Pricing(pricing.baseMarket(), without(pricing, "fr")));
            fixture.save(offer, SectionKey.sku(HOURLY), renamed());
            revisions.markLive(revision.id(), Map.of());
            assertThat(locked()).containsExactlyInAnyOrder("sku/k2:id", "pricing:markets[fr]");

            restore(LIVE, field("pricing:markets[fr]"));
            restore(LIVE, field("sku/k2:id"));
            assertThat(locked()).isEmpty();
            assertThat(Comparison.compare(revisions.content(revision.id()), draft()))
                    .isEmpty();
        });
    }

    private static SortedSet<String> without(Pricing pricing, String market) {
        var markets = new TreeSet<>(pricing.markets());
        markets.remove(market);
        return markets;
    }

    private Sku renamed() {
        var sku = draft().sku(HOURLY);
        return new Sku(OfferFixture.word("renamed"), sku.billing(), sku.trial(), sku.hidden());
    }

    private List<String> locked() {
        return drafts.findings(offer).stream()
                .filter(finding -> finding.rule() == Rule.V29_LOCKED_FIELD_DIFFERS)
                .map(finding -> finding.path().toString())
                .toList();
    }

    @Test
    void what_is_live_stays_and_is_named() {
        fixture.in(publisher, () -> {
            var early = new State.AfterSave(
                    history.saves(offer, null, 100).items().getLast().id());
            goLive();
            var preview = restores.preview(offer, early, WHOLE);
            assertThat(preview.kept()).extracting(Lock::reason).contains(Lock.Reason.SKU_LIVE, Lock.Reason.MARKET_LIVE);
            assertThat(preview.after().skuKeys()).containsExactly(BYOL, HOURLY);
            assertThat(restores.restore(offer, preview)).isInstanceOf(SaveResult.Saved.class);
            assertThat(locked()).isEmpty();
        });
    }

    private void raise(String key, String number) {
        var image = draft().image(HOURLY);
        var versions = new ArrayList<>(image.versions());
        versions.add(version(key, number, key));
        fixture.save(
                offer,
                SectionKey.image(HOURLY),
                new VmImage(
                        image.osFamily(), image.osDescription(), image.recommendedSizes(), image.ports(), versions));
    }

    @Test
    void roll_back_alone_returns_to_a_version_that_was_live_before() {
        fixture.in(publisher, () -> {
            var first = goLive();
            var atFirst = draft();
            raise("v2", "1.0.1");
            rewrite("Other title", "Other summary");
            var second = goLive();
            var atSecond = draft();

            var section = restores.preview(
                    offer, new State.AtRevision(first), new Scope.OneSection(SectionKey.image(HOURLY)));
            assertThat(section.isEmpty()).isTrue();
            assertThat(section.kept()).extracting(Lock::reason).containsExactly(Lock.Reason.VERSION_LIVE);

            var preview = restores.preview(offer, new State.AtRevision(first), WHOLE);
            assertThat(preview.rollBack()).isTrue();
            assertThat(preview.kept()).isEmpty();
            assertThat(restores.restore(offer, preview)).isInstanceOf(SaveResult.Saved.class);
            assertThat(draft()).isEqualTo(atFirst);
            assertThat(revisions.findings(revisions.freeze(offer).id()))
                    .extracting(Finding::rule)
                    .doesNotContain(Rule.V29_LOCKED_FIELD_DIFFERS, Rule.V20_NUMBER_NOT_RISING, Rule.V21_DISK_COUNT);

            assertThat(fixture.save(offer, SectionKey.image(HOURLY), atSecond.image(HOURLY)))
                    .isInstanceOf(SaveResult.Saved.class);
            assertThat(fixture.save(offer, SectionKey.image(HOURLY), atFirst.image(HOURLY)))
                    .as("a plain edit may not")
                    .isInstanceOf(SaveResult.Locked.class);
            assertThat(restores.preview(offer, new State.AtRevision(second), WHOLE)
                            .changes())
                    .containsOnlyKeys(PLAN);
        });
    }

    @Test
    void a_revision_that_was_never_live_is_not_rolled_back_to() {
        fixture.in(publisher, () -> {
            var frozen = revisions.freeze(offer);
            assertThat(restores.preview(offer, new State.AtRevision(frozen.id()), WHOLE)
                            .rollBack())
                    .isFalse();
            assertThatThrownBy(() -> restores.preview(offer, LIVE, WHOLE)).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void who_may_not_save_a_section_is_told_before_and_refused() {
        var preview = fixture.in(publisher, () -> {
            var moment = now();
            rewrite("Other title", "Other summary");
            fixture.save(offer, SectionKey.SUPPORT, support("Other"));
            return restores.preview(offer, moment, WHOLE);
        });
        assertThat(preview.forbidden()).isEmpty();
        var writer = world.member(publisher, PublisherRole.MARKETING_EDITOR, Set.of(FR), Set.of());
        world.in(publisher, writer, () -> {
            var seen = restores.preview(offer, preview.from(), WHOLE);
            assertThat(seen.changes()).isEqualTo(preview.changes());
            assertThat(seen.forbidden()).containsExactly(SectionKey.SUPPORT);
            assertThatThrownBy(() -> restores.restore(offer, seen)).isInstanceOf(AccessDeniedException.class);
            assertThat(restore(preview.from(), new Scope.OneSection(PLAN))).isInstanceOf(SaveResult.Saved.class);
            return true;
        });
    }

    private static Support support(String name) {
        return new Support(
                new Support.Contact(name, "a@b.example", "1"),
                new Support.CustomerSupport(name, "a@b.example", "1", "https://b.example", false));
    }

    @Test
    void another_publisher_finds_nothing() {
        var preview = fixture.in(publisher, () -> restores.preview(offer, now(), WHOLE));
        fixture.in(fixture.publisher(), () -> {
            assertThatThrownBy(() -> restores.preview(offer, new State.DraftNow(), WHOLE))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> restores.restore(offer, preview)).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void what_would_be_deleted_is_counted_before() {
        fixture.in(publisher, () -> {
            var losses = drafts.losses(offer);
            assertThat(losses.sections()).isEqualTo(draft().sections().size());
            assertThat(losses.skus()).isEqualTo(2);
            assertThat(losses.languages()).isEqualTo(2);
            assertThat(losses.saves()).isEqualTo(2);
            assertThat(losses.obstacle()).isNull();
            revisions.markSubmission(offer, SubmissionMark.STAGING_RUNNING, true);
            assertThat(drafts.losses(offer).obstacle()).isEqualTo(Discarded.SUBMISSION_OPEN);
        });
    }

    @Test
    void looking_and_restoring_cost_the_same_however_many_versions_there_are() {
        statistics.setStatisticsEnabled(true);
        fixture.in(publisher, () -> {
            var moment = now();
            rewrite("warm", "warm");
            restore(moment, WHOLE);
            rewrite("one", "one");
            long looking = statements(() -> restores.preview(offer, moment, WHOLE));
            long restoring = statements(() -> restore(moment, WHOLE));
            for (int i = 0; i < 10; i++) {
                rewrite("title " + i, "summary " + i);
            }
            assertThat(statements(() -> restores.preview(offer, moment, WHOLE))).isEqualTo(looking);
            assertThat(statements(() -> restore(moment, WHOLE))).isEqualTo(restoring);
        });
    }

    private long statements(Runnable work) {
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
