package dev.vitrine.skus;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Locks;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkChangeTest {
    private static final Instant LIVE_SINCE = Instant.parse("2026-03-14T08:30:00Z");
    private static final Map<SectionKey, Long> VERSIONS = Map.of(SectionKey.sku("k1"), 4L, SectionKey.sku("k2"), 7L);

    private static Locks locks(OfferContent draft, @Nullable OfferContent live) {
        var published = live == null ? null : new Locks.Published(live, LIVE_SINCE);
        return Locks.of(draft, published, published, Facts.NONE);
    }

    private static BulkPlan plan(BulkChange change, OfferContent draft, @Nullable OfferContent live) {
        return change.plan(draft, locks(draft, live), draft.skuKeys());
    }

    @Test
    void what_becomes_byol_loses_its_trial_and_what_is_so_stays_untouched() {
        OfferContent draft = ContentFixtures.contoso();
        BulkPlan plan = plan(new BulkChange(Billing.BYOL, null, null), draft, null);

        assertThat(plan.changed()).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo(HOURLY);
            assertThat(line.after()).isEqualTo(new Sku("standard", Billing.BYOL, Trial.NONE, false));
        });
        assertThat(plan.untouched()).extracting(BulkPlan.Line::key).containsExactly(BYOL);
        assertThat(plan.locked()).isEmpty();
    }

    @Test
    void byol_gets_no_trial_and_says_so() {
        OfferContent draft = ContentFixtures.contoso();
        BulkPlan plan = plan(new BulkChange(null, Trial.ONE_MONTH, null), draft, null);
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.untouched())
                .filteredOn(BulkPlan.Line::noTrial)
                .extracting(BulkPlan.Line::key)
                .containsExactly(BYOL);
    }

    @Test
    void what_is_live_stays_with_the_reason_and_the_rest_changes() {
        OfferContent live = ContentFixtures.contoso();
        OfferContent draft = live.with(SectionKey.sku("k3"), new Sku("later", Billing.HOURLY, Trial.ONE_MONTH, false));
        BulkPlan plan = plan(new BulkChange(null, Trial.NONE, true), draft, live);

        assertThat(plan.changed())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.after()).isEqualTo(new Sku("later", Billing.HOURLY, Trial.NONE, true)));
        assertThat(plan.locked())
                .extracting(
                        BulkPlan.Line::key,
                        line -> line.locks().stream().map(Lock::reason).toList())
                .containsExactly(
                        tuple(BYOL, List.of(Lock.Reason.HIDDEN_LIVE)),
                        tuple(HOURLY, List.of(Lock.Reason.TRIAL_LIVE, Lock.Reason.HIDDEN_LIVE)));
    }

    @Test
    void a_lock_keeps_its_field_and_no_other() {
        OfferContent live = ContentFixtures.contoso();
        OfferContent draft = live.with(SectionKey.sku(HOURLY), new Sku("standard", Billing.HOURLY, Trial.NONE, false));
        BulkPlan plan = plan(new BulkChange(Billing.BYOL, Trial.ONE_MONTH, null), draft, live);
        assertThat(plan.changed()).singleElement().satisfies(line -> {
            assertThat(line.after()).isEqualTo(live.sku(HOURLY));
            assertThat(line.locks()).extracting(Lock::reason).contains(Lock.Reason.BILLING_LIVE);
        });
    }

    @Test
    void the_edits_begin_at_the_versions_that_were_read_and_undo_gives_back_what_was() {
        OfferContent draft = ContentFixtures.contoso();
        BulkPlan plan = plan(new BulkChange(null, null, true), draft, null);
        assertThat(plan.edits(VERSIONS)).extracting(Edit::base).containsExactly(4L, 7L);
        assertThat(applied(applied(draft, plan.edits(VERSIONS)), plan.undo(VERSIONS)))
                .isEqualTo(draft);
    }

    @Test
    void a_sku_that_is_gone_meanwhile_is_left_out() {
        OfferContent draft = ContentFixtures.contoso();
        BulkPlan plan = new BulkChange(null, null, true).plan(draft, locks(draft, null), Set.of("gone", HOURLY));
        assertThat(plan.lines()).extracting(BulkPlan.Line::key).containsExactly(HOURLY);
    }

    @Property(tries = 500)
    void no_plan_breaks_a_lock_or_a_rule_and_none_has_work_left(
            @ForAll("skus") Sku first,
            @ForAll("skus") Sku second,
            @ForAll("skus") Sku live,
            @ForAll boolean isLive,
            @ForAll("changes") BulkChange change) {
        OfferContent draft =
                ContentFixtures.contoso().with(SectionKey.sku(BYOL), first).with(SectionKey.sku(HOURLY), second);
        OfferContent published = isLive ? draft.with(SectionKey.sku(HOURLY), live) : null;
        Locks locks = locks(draft, published);
        BulkPlan plan = plan(change, draft, published);

        assertThat(plan.lines()).hasSize(2);
        for (BulkPlan.Line line : plan.changed()) {
            assertThat(locks.broken(SectionKey.sku(line.key()), line.after())).isEmpty();
        }
        for (BulkPlan.Line line : plan.lines()) {
            assertThat(line.after().id()).isEqualTo(line.before().id());
            assertThat(line.after().billing() == Billing.BYOL && line.after().trial() == Trial.ONE_MONTH)
                    .isFalse();
            assertThat(change.billing() == null
                            || !line.locks().isEmpty()
                            || line.after().billing() == change.billing())
                    .isTrue();
        }
        OfferContent after = applied(draft, plan.edits(VERSIONS));
        assertThat(plan(change, after, published).changed()).isEmpty();
    }

    private static OfferContent applied(OfferContent draft, List<Edit> edits) {
        var sections = new TreeMap<>(draft.sections());
        edits.forEach(edit -> sections.put(edit.key(), Objects.requireNonNull(edit.value())));
        return new OfferContent(sections);
    }

    /** As they can be saved (V18). */
    @Provide
    Arbitrary<Sku> skus() {
        return Combinators.combine(
                        Arbitraries.of(Billing.class), Arbitraries.of(Trial.class), Arbitraries.of(true, false))
                .as((billing, trial, hidden) ->
                        new Sku("any", billing, billing == Billing.BYOL ? Trial.NONE : trial, hidden));
    }

    @Provide
    Arbitrary<BulkChange> changes() {
        return Combinators.combine(
                        Arbitraries.of(Billing.class).injectNull(0.5),
                        Arbitraries.of(Trial.class).injectNull(0.5),
                        Arbitraries.of(true, false).injectNull(0.5))
                .as(BulkChange::new);
    }
}
