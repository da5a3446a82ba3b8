package dev.vitrine.rules;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static dev.vitrine.content.ContentFixtures.contoso;
import static dev.vitrine.content.ContentFixtures.picture;
import static dev.vitrine.content.ContentFixtures.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Comparison;
import dev.vitrine.content.ContentArbitraries;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.rules.Lock.Reason;
import dev.vitrine.rules.Lock.WayOut;
import dev.vitrine.rules.Locks.Published;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@PropertyDefaults(tries = 400)
class LocksTest {
    private static final Instant STAGED_AT = Instant.parse("2026-08-01T10:00:00Z");
    private static final Instant LIVE_AT = Instant.parse("2026-08-05T10:00:00Z");
    private static final String NEW_VERSION = "image/k2:versions[v2]";

    private static Locks draftOf(OfferContent draft) {
        return Locks.of(draft, null, null, Facts.NONE);
    }

    private static Locks staged(OfferContent draft) {
        return Locks.of(draft, new Published(contoso(), STAGED_AT), null, RulesFixtures.takenIn(contoso()));
    }

    private static Locks live(OfferContent draft) {
        return Locks.of(draft, null, new Published(contoso(), LIVE_AT), RulesFixtures.takenIn(contoso()));
    }

    private static List<Reason> broken(Locks locks, SectionKey key, @Nullable Section value) {
        return locks.broken(key, value).stream().map(Lock::reason).toList();
    }

    /** What a save breaks that puts this value at the path of the draft. */
    private static List<Reason> broken(Locks locks, OfferContent draft, String path, @Nullable Object value) {
        var key = FieldPath.of(path).section();
        return broken(
                locks,
                key,
                World.draftOnly().draft(draft).set(path, value).draft().get(key));
    }

    @Example
    void a_lock_says_why_since_when_and_what_to_do() {
        assertThat(live(contoso()).at(FieldPath.of("sku/k2:billing")))
                .contains(new Lock(FieldPath.of("sku/k2:billing"), Reason.BILLING_LIVE, LIVE_AT, WayOut.NEW_SKU));
        assertThat(staged(contoso()).at(FieldPath.of("sku/k2:id")))
                .contains(new Lock(FieldPath.of("sku/k2:id"), Reason.SKU_ID_STAGED, STAGED_AT, WayOut.NEW_SKU));
        assertThat(staged(contoso()).at(FieldPath.of("sku/k2:billing"))).isEmpty();
        assertThat(draftOf(contoso()).at(FieldPath.of("sku/k2:id"))).isEmpty();
    }

    @Example
    void the_nearest_lock_answers_for_a_field() {
        var locks = live(contoso());
        assertThat(locks.at(FieldPath.of("image/k2:ports[p1].port")))
                .get()
                .extracting(Lock::reason)
                .isEqualTo(Reason.PORTS_LIVE);
        assertThat(locks.at(FieldPath.of("image/k2:versions[v1].dataDisks[d1].lun")))
                .get()
                .extracting(Lock::reason)
                .isEqualTo(Reason.DISK_TAKEN_IN);
        assertThat(locks.at(FieldPath.of("image/k2:versions[v1]")))
                .get()
                .extracting(Lock::reason)
                .isEqualTo(Reason.VERSION_LIVE);
        assertThat(locks.at(FieldPath.of(NEW_VERSION + ".osVhd"))).isEmpty();
        assertThat(locks.at(FieldPath.of("listing/fr-FR:title")))
                .as("removal alone is locked")
                .isEmpty();
        assertThat(locks.at(FieldPath.of("listing/fr-FR")))
                .get()
                .extracting(Lock::reason)
                .isEqualTo(Reason.LANGUAGE_LIVE);
        assertThat(locks.at(Locks.diskCount(HOURLY)))
                .get()
                .extracting(Lock::reason)
                .isEqualTo(Reason.DISK_COUNT_LIVE);
        assertThat(locks.in(SectionKey.sku(HOURLY)))
                .extracting(Lock::reason)
                .containsExactlyInAnyOrder(
                        Reason.SKU_LIVE,
                        Reason.SKU_ID_STAGED,
                        Reason.BILLING_LIVE,
                        Reason.TRIAL_LIVE,
                        Reason.HIDDEN_LIVE);
    }

    @Example
    void live_counts_before_staged_for_the_date() {
        var locks = Locks.of(
                contoso(),
                new Published(contoso(), STAGED_AT.plusSeconds(999_999)),
                new Published(contoso(), LIVE_AT),
                RulesFixtures.takenIn(contoso()));
        assertThat(locks.all())
                .filteredOn(lock -> lock.reason() != Reason.HERO_SAVED)
                .allMatch(lock -> LIVE_AT.equals(lock.since()));
        assertThat(locks.all()).doesNotHaveDuplicates();
    }

    @Example
    void nothing_is_locked_in_a_draft_but_its_hero() {
        var locks = draftOf(contoso());
        assertThat(locks.all())
                .containsExactly(new Lock(FieldPath.of("listing/fr-FR:hero"), Reason.HERO_SAVED, null, WayOut.REPLACE));
        assertThat(broken(locks, contoso(), "listing/fr-FR:hero", null)).containsExactly(Reason.HERO_SAVED);
        assertThat(broken(locks, contoso(), "listing/fr-FR:hero", picture("x", 815, 290)))
                .isEmpty();
        assertThat(broken(locks, SectionKey.listing(FR), null)).isEmpty();
    }

    @Example
    void a_hero_is_kept_even_when_none_is_live() {
        var live = World.draftOnly().set("listing/fr-FR:hero", null).draft();
        var locks = Locks.of(contoso(), null, new Published(live, LIVE_AT), Facts.NONE);
        assertThat(broken(locks, contoso(), "listing/fr-FR:hero", null)).containsExactly(Reason.HERO_SAVED);
    }

    @Example
    void removal_of_what_is_live_is_locked_where_it_stands() {
        var locks = live(contoso());
        assertThat(broken(locks, SectionKey.sku(BYOL), null)).containsExactly(Reason.SKU_LIVE);
        assertThat(broken(locks, SectionKey.listing(EN), null)).containsExactly(Reason.LANGUAGE_LIVE);
        assertThat(broken(locks, contoso(), "basics:languages[en-US]", null)).containsExactly(Reason.LANGUAGE_LIVE);
        assertThat(broken(locks, contoso(), "pricing:markets[us]", null)).containsExactly(Reason.MARKET_LIVE);
        assertThat(broken(locks, contoso(), "pricing/k1:availableIn[us]", null))
                .containsExactly(Reason.AVAILABILITY_LIVE);
        assertThat(broken(locks, contoso(), "image/k2:versions[v1]", null)).containsExactly(Reason.VERSION_LIVE);
        assertThat(broken(locks, SectionKey.image(BYOL), null))
                .contains(Reason.VERSION_LIVE, Reason.PORTS_LIVE, Reason.OS_FAMILY_LIVE);
        assertThat(broken(locks, SectionKey.prices(HOURLY), null)).containsOnly(Reason.PRICE_LIVE);
        assertThat(broken(locks, SectionKey.prices(BYOL), null)).containsOnly(Reason.AVAILABILITY_LIVE);
        assertThat(broken(locks, SectionKey.PRICING, null)).containsOnly(Reason.MARKET_LIVE);
        assertThat(broken(locks, SectionKey.CATEGORIES, null)).isEmpty();
        assertThat(broken(locks, SectionKey.plan(BYOL, FR), null)).isEmpty();
    }

    @Example
    void a_staged_sku_that_is_not_live_may_be_removed() {
        var locks = staged(contoso());
        for (var key : List.of(SectionKey.sku(BYOL), SectionKey.image(BYOL), SectionKey.prices(BYOL))) {
            assertThat(locks.broken(key, null)).isEmpty();
        }
        assertThat(broken(locks, contoso(), "image/k1:versions[v1]", null)).isEmpty();
    }

    @Example
    void what_is_new_is_free() {
        var draft = contoso()
                .with(SectionKey.sku("k3"), contoso().sku(HOURLY))
                .with(SectionKey.image("k3"), contoso().image(HOURLY))
                .with(SectionKey.prices("k3"), contoso().prices(HOURLY));
        var locks = live(draft);
        for (var key : draft.sectionsOfSku("k3").toList()) {
            assertThat(locks.in(key)).isEmpty();
            assertThat(locks.broken(key, null)).isEmpty();
            assertThat(locks.broken(key, OfferContent.empty(key.kind()))).isEmpty();
        }
        assertThat(broken(locks, contoso(), "pricing/k2:hourly.jp.1", "5")).isEmpty();
        assertThat(broken(locks, contoso(), "pricing/k2:hourly.us.64", "5")).isEmpty();
        assertThat(broken(locks, contoso(), "pricing:markets[jp]", "jp")).isEmpty();
        assertThat(broken(locks, contoso(), "basics:languages[de-DE]", "de-DE")).isEmpty();
    }

    @Example
    void only_moving_away_from_the_drafts_value_to_anything_but_the_live_one_is_refused() {
        var draft = World.draftOnly()
                .set("pricing/k2:hourly.us.4", "0.25")
                .set("pricing/k2:hourly.us.8", "0.45")
                .draft();
        var locks = live(draft);
        assertThat(broken(locks, draft, "pricing/k2:hourly.us.4", "0.25"))
                .as("unmoved")
                .isEmpty();
        assertThat(broken(locks, draft, "pricing/k2:hourly.us.4", "0.20"))
                .as("back to live")
                .isEmpty();
        assertThat(broken(locks, draft, "pricing/k2:hourly.us.4", "0.26")).containsExactly(Reason.PRICE_LIVE);
        assertThat(broken(locks, draft, "pricing/k2:hourly.us.4", null)).containsExactly(Reason.PRICE_LIVE);
    }

    @Example
    void what_the_draft_lost_may_come_back_as_it_is_live_only() {
        var draft = contoso().without(SectionKey.sku(BYOL)).without(SectionKey.image(BYOL));
        var locks = live(draft);
        assertThat(locks.broken(SectionKey.sku(BYOL), contoso().sku(BYOL))).isEmpty();
        assertThat(locks.broken(SectionKey.image(BYOL), contoso().image(BYOL))).isEmpty();
        assertThat(broken(locks, SectionKey.sku(BYOL), contoso().sku(HOURLY))).contains(Reason.SKU_ID_STAGED);
        assertThat(broken(locks, SectionKey.image(BYOL), contoso().image(HOURLY)))
                .contains(Reason.DISK_TAKEN_IN);
        assertThat(locks.broken(SectionKey.sku(BYOL), null))
                .as("it is gone already")
                .isEmpty();
    }

    @Example
    void order_of_items_is_free() {
        var draft = World.draftOnly()
                .set(NEW_VERSION, version("v2", "1.0.1", "second"))
                .draft();
        var image = draft.image(HOURLY);
        var turned = new VmImage(
                image.osFamily(),
                image.osDescription(),
                image.recommendedSizes().reversed(),
                image.ports().reversed(),
                image.versions().reversed());
        assertThat(live(draft).broken(SectionKey.image(HOURLY), turned)).isEmpty();
    }

    @Example
    void versions_only_rise() {
        var locks = live(contoso());
        for (var number : List.of("1.0.1", "1.1.0", "2.0.0", "", "not yet")) {
            assertThat(broken(locks, contoso(), NEW_VERSION, version("v2", number, "second")))
                    .as(number)
                    .isEmpty();
        }
        for (var number : List.of("1.0.0", "0.9.9")) {
            assertThat(broken(locks, contoso(), NEW_VERSION, version("v2", number, "second")))
                    .containsExactly(Reason.VERSION_MUST_RISE);
        }
        assertThat(broken(locks, contoso(), "image/k2:versions[v1].number", "1.0.1"))
                .containsExactly(Reason.VERSION_MUST_RISE);
    }

    @Example
    void the_number_of_data_disks_stays() {
        var locks = live(contoso());
        var one = version("v2", "1.0.1", "second");
        var none = new VmImage.ImageVersion("v2", "1.0.1", one.osVhd(), List.of());
        assertThat(broken(locks, contoso(), NEW_VERSION, one)).isEmpty();
        assertThat(broken(locks, contoso(), NEW_VERSION, none)).containsExactly(Reason.DISK_COUNT_LIVE);
        var draft = World.draftOnly().set(NEW_VERSION, one).draft();
        assertThat(broken(
                        live(draft),
                        draft,
                        NEW_VERSION + ".dataDisks[d2]",
                        new DataDisk("d2", 1, World.vhd("third.vhd"))))
                .containsExactly(Reason.DISK_COUNT_LIVE);
        assertThat(broken(live(draft), draft, NEW_VERSION + ".dataDisks[d1].vhd", World.vhd("other.vhd")))
                .as("a new version's disks may be exchanged")
                .isEmpty();
        var wrong = World.draftOnly().set(NEW_VERSION, none).draft();
        assertThat(broken(live(wrong), wrong, NEW_VERSION + ".number", "1.0.2"))
                .as("unmoved")
                .isEmpty();
    }

    @Example
    void disks_are_locked_once_they_are_taken_in() {
        var notYet = Locks.of(contoso(), new Published(contoso(), STAGED_AT), null, Facts.NONE);
        assertThat(notYet.at(FieldPath.of("image/k2:versions[v1].osVhd"))).isEmpty();
        assertThat(staged(contoso()).at(FieldPath.of("image/k2:versions[v1].osVhd")))
                .isPresent();
        assertThat(broken(staged(contoso()), contoso(), "image/k2:versions[v1].dataDisks[d1].lun", 5))
                .containsExactly(Reason.DISK_TAKEN_IN);
        assertThat(broken(staged(contoso()), contoso(), "image/k2:versions[v1].number", "1.0.1"))
                .as("a number that is not live is free")
                .isEmpty();
    }

    @Example
    void a_locked_field_that_was_edited_before_is_reported_and_can_be_reverted() {
        var draft = World.draftOnly()
                .set("basics:offerId", "other")
                .set("pricing/k2:hourly.us.4", "0.19")
                .set("pricing:markets[fr]", null)
                .set("image/k2:osDescription", "free")
                .set("image/k2:versions[v1].osVhd", World.vhd("late.vhd"))
                .draft()
                .without(SectionKey.sku(BYOL));
        var locks = live(draft);
        assertThat(locks.differing())
                .extracting(lock -> lock.path().toString())
                .containsExactlyInAnyOrder(
                        "basics:offerId",
                        "pricing/k2:hourly.us.4",
                        "pricing:markets[fr]",
                        "image/k2:versions[v1].osVhd",
                        "sku/k1");
        var reverted = draft;
        for (var lock : locks.differing()) {
            if (lock.reason() != Reason.SKU_LIVE) {
                reverted = Restoration.of(reverted, contoso(), new Scope.OneField(lock.path()), live(reverted))
                        .target();
            }
        }
        assertThat(Comparison.compare(contoso(), reverted).keySet())
                .containsExactlyInAnyOrder(SectionKey.sku(BYOL), SectionKey.image(HOURLY));
        assertThat(Comparison.compare(SectionKey.image(HOURLY), contoso().image(HOURLY), reverted.image(HOURLY)))
                .extracting(change -> change.path().toString())
                .containsExactly("image/k2:osDescription");
    }

    @Example
    void an_older_state_comes_back_without_what_locks_protect() {
        var older = new Pricing("fr", Collections.emptySortedSet());
        var kept = live(contoso()).keep(SectionKey.PRICING, older);
        assertThat(kept.section())
                .isEqualTo(new Pricing("fr", contoso().pricing().markets()));
        assertThat(kept.kept()).extracting(Lock::reason).containsOnly(Reason.MARKET_LIVE);
        assertThat(live(contoso())
                        .keep(SectionKey.CATEGORIES, contoso().categories())
                        .kept())
                .isEmpty();
    }

    /** A section that somebody wants back. */
    record Wanted(SectionKey key, Section section) {}

    @Property
    void what_is_kept_breaks_no_lock_any_more(@ForAll("wanted") Wanted wanted) {
        for (var locks : List.of(draftOf(contoso()), staged(contoso()), live(contoso()))) {
            var kept = locks.keep(wanted.key, wanted.section);
            assertThat(broken(locks, wanted.key, kept.section())).isEmpty();
        }
    }

    @Property
    void a_save_that_changes_nothing_breaks_no_lock(@ForAll("wanted") Wanted wanted) {
        var draft = contoso().with(wanted.key, wanted.section);
        for (var locks : List.of(draftOf(draft), staged(draft), live(draft))) {
            assertThat(locks.broken(wanted.key, wanted.section)).isEmpty();
        }
    }

    @Provide
    Arbitrary<Wanted> wanted() {
        return ContentArbitraries.kinds().flatMap(kind -> {
            var key = ContentArbitraries.key(kind);
            return ContentArbitraries.section(kind).map(section -> new Wanted(key, section));
        });
    }
}
