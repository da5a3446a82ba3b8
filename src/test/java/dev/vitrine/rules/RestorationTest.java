package dev.vitrine.rules;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static dev.vitrine.content.ContentFixtures.contoso;
import static dev.vitrine.content.ContentFixtures.picture;
import static dev.vitrine.content.ContentFixtures.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.VmImage;
import dev.vitrine.rules.Lock.Reason;
import dev.vitrine.rules.Locks.Published;
import dev.vitrine.rules.OfferStates.Edit;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Taking a draft to another state, and what locks keep of it; what no lock can catch later. */
@PropertyDefaults(tries = 150)
class RestorationTest {
    private static final Instant LIVE_AT = Instant.parse("2026-08-05T10:00:00Z");
    private static final Scope WHOLE = new Scope.Whole();

    /** An offer: its draft, the state that somebody wants back, and what is published. */
    record Offer(OfferContent draft, OfferContent from, Optional<OfferContent> staged, Optional<OfferContent> live) {
        Facts facts() {
            var takenIn = new HashMap<>(RulesFixtures.takenIn(draft).takenIn());
            takenIn.putAll(RulesFixtures.takenIn(from).takenIn());
            staged.ifPresent(
                    content -> takenIn.putAll(RulesFixtures.takenIn(content).takenIn()));
            return Facts.NONE.withDisks(takenIn, Map.of());
        }

        Locks locks() {
            return Locks.of(draft, published(staged), published(live), facts());
        }

        Offer with(OfferContent newDraft) {
            return new Offer(newDraft, from, staged, live);
        }

        private static @Nullable Published published(Optional<OfferContent> content) {
            return content.map(state -> new Published(state, LIVE_AT)).orElse(null);
        }
    }

    private static Restoration restored(Offer offer, Scope scope) {
        return Restoration.of(offer.draft, offer.from, scope, offer.locks());
    }

    @Property
    void nothing_differs_from_the_wanted_state_but_what_a_lock_kept(@ForAll("offers") Offer offer) {
        var restoration = restored(offer, WHOLE);
        Comparison.compare(offer.from, restoration.target()).forEach((key, changes) -> {
            boolean staysWithItsPlace =
                    !offer.from.hasPlace(key) || restoration.unplaced().contains(key);
            if (!staysWithItsPlace) {
                assertThat(changes)
                        .as("%s of %s", key, restoration.kept())
                        .allMatch(change -> isKept(restoration.kept(), change));
            }
        });
    }

    private static boolean isKept(List<Lock> kept, Change change) {
        return kept.stream()
                .filter(lock -> lock.path().section().equals(change.path().section()))
                .anyMatch(lock -> change.isWhole()
                        || lock.path().field().isEmpty()
                        || change.path().within(lock.path())
                        || lock.path().within(change.path())
                        || isOfVersions(lock.path()) && isOfVersions(change.path()));
    }

    /** A version that may not come in shows as one that is not there. */
    private static boolean isOfVersions(FieldPath path) {
        return path.field().startsWith("versions") || path.field().equals("dataDisks");
    }

    @Property
    void without_locks_the_wanted_state_comes_back_whole(
            @ForAll("states") OfferContent draft, @ForAll("states") OfferContent from) {
        var restoration = Restoration.of(draft, from, WHOLE, Locks.of(OfferContent.EMPTY, null, null, Facts.NONE));
        var placed = new OfferContent(from.sections());
        for (var key : from.sections().keySet()) {
            placed = from.hasPlace(key) ? placed : placed.without(key);
        }
        for (var key : restoration.target().sections().keySet()) {
            if (restoration.target().hasPlace(key)) {
                assertThat(restoration.target().find(key)).isEqualTo(placed.find(key));
            }
        }
        assertThat(restoration.target().sections().keySet())
                .containsAll(placed.sections().keySet());
        assertThat(restoration.kept()).isEmpty();
    }

    @Property
    void restoring_twice_changes_nothing(@ForAll("offers") Offer offer, @ForAll("scopes") Scope scope) {
        var once = restored(offer, scope).target();
        assertThat(restored(offer.with(once), scope).target()).isEqualTo(once);
    }

    @Property
    void what_is_restored_breaks_no_lock(@ForAll("offers") Offer offer, @ForAll("scopes") Scope scope) {
        var target = restored(offer, scope).target();
        var locks = offer.locks();
        for (var key : keys(offer.draft, target)) {
            if (!offer.draft.find(key).equals(target.find(key))) {
                assertThat(locks.broken(key, target.find(key).orElse(null)))
                        .as(key.toString())
                        .isEmpty();
            }
        }
    }

    @Property
    void what_is_restored_has_a_place(@ForAll("offers") Offer offer, @ForAll("scopes") Scope scope) {
        var target = restored(offer, scope).target();
        for (var key : target.sections().keySet()) {
            if (!offer.draft.find(key).equals(target.find(key))) {
                assertThat(target.hasPlace(key)).as(key.toString()).isTrue();
            }
        }
    }

    @Property
    void nothing_beyond_the_section_or_field_moves(@ForAll("offers") Offer offer, @ForAll("paths") FieldPath path) {
        var field = restored(offer, new Scope.OneField(path));
        boolean brings = offer.draft.find(path.section()).isEmpty();
        Comparison.compare(offer.draft, field.target()).forEach((key, changes) -> {
            if (!brings) {
                assertThat(key).isEqualTo(path.section());
                assertThat(changes).allMatch(change -> change.path().within(path) || path.within(change.path()));
            }
        });
        var section = restored(offer, new Scope.OneSection(path.section()));
        Comparison.compare(offer.draft, section.target())
                .forEach((key, changes) -> assertThat(
                                key.sku().equals(path.section().sku()) || key.equals(path.section()))
                        .isTrue());
    }

    @Example
    void an_item_of_a_locked_list_does_not_take_the_others_with_it() {
        var draft = World.draftOnly().draft();
        var live = World.draftOnly().set("image/k2:ports", null).draft();
        var from = World.draftOnly().set("image/k2:ports[p1]", null).draft();
        var locks = Locks.of(draft, null, new Published(live, LIVE_AT), RulesFixtures.takenIn(draft));

        var restored = Restoration.of(draft, from, new Scope.OneField(FieldPath.of("image/k2:ports[p1]")), locks);

        assertThat(restored.target()).isEqualTo(draft);
        assertThat(restored.kept()).extracting(Lock::reason).containsExactly(Lock.Reason.PORTS_LIVE);
    }

    @Example
    void a_live_version_does_not_come_back_without_its_disks() {
        var live = contoso();
        var image = live.image(BYOL);
        var bare = new VmImage(
                image.osFamily(),
                image.osDescription(),
                image.recommendedSizes(),
                image.ports(),
                image.versions().stream()
                        .map(known -> new VmImage.ImageVersion(known.key(), known.number(), known.osVhd(), List.of()))
                        .toList());
        var none = new VmImage(
                image.osFamily(), image.osDescription(), image.recommendedSizes(), image.ports(), List.of());
        var draft = live.with(SectionKey.image(BYOL), none);
        var locks = Locks.of(draft, null, new Published(live, LIVE_AT), RulesFixtures.takenIn(live));

        assertThat(locks.broken(SectionKey.image(BYOL), image)).isEmpty();
        assertThat(locks.broken(SectionKey.image(BYOL), bare))
                .extracting(Lock::reason)
                .contains(Lock.Reason.DISK_TAKEN_IN);
    }

    /** What the submission check says of locks. */
    private static final Set<Rule> OF_LOCKS =
            Set.of(Rule.V29_LOCKED_FIELD_DIFFERS, Rule.V20_NUMBER_NOT_RISING, Rule.V21_DISK_COUNT);

    private static Set<FieldPath> failing(OfferContent draft, OfferContent live, Facts facts) {
        return Rules.validate(draft, live, RulesFixtures.marketplace(), facts).stream()
                .filter(finding -> OF_LOCKS.contains(finding.rule()))
                .map(Finding::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The draft after those of the edits that no lock refuses; the others come as far as locks let them. */
    private static OfferContent saved(OfferContent begin, OfferContent live, Facts facts, List<Edit> edits) {
        var draft = begin;
        for (var edit : edits) {
            var locks = Locks.of(draft, null, new Published(live, LIVE_AT), facts);
            boolean refused = edit.whole(draft).stream()
                    .anyMatch(one ->
                            !locks.broken(one.key(), one.value().orElse(null)).isEmpty());
            if (!refused) {
                draft = edit.applied(draft);
            } else if (edit.value().isPresent()) {
                draft = draft.with(
                        edit.key(), locks.keep(edit.key(), edit.value().get()).section());
            }
        }
        return draft;
    }

    @Property(tries = 80)
    void nothing_saved_after_the_last_go_live_fails_the_submission_by_a_lock(
            @ForAll("states") OfferContent live, @ForAll("edits") List<Edit> edits) {
        var facts = RulesFixtures.takenIn(live);
        assertThat(failing(live, live, facts)).isEmpty();
        assertThat(failing(saved(live, live, facts, edits), live, facts)).isEmpty();
    }

    @Property(tries = 80)
    void what_was_saved_before_a_go_live_is_found_until_it_is_reverted(
            @ForAll("states") OfferContent before,
            @ForAll("states") OfferContent live,
            @ForAll("edits") List<Edit> edits) {
        var facts = RulesFixtures.takenIn(live);
        var draft = saved(before, live, facts, edits);
        var differing =
                Locks.of(draft, null, new Published(live, LIVE_AT), facts).differing();
        assertThat(Rules.validate(draft, live, RulesFixtures.marketplace(), facts).stream()
                        .filter(finding -> finding.rule() == Rule.V29_LOCKED_FIELD_DIFFERS)
                        .map(Finding::path))
                .containsExactlyInAnyOrderElementsOf(
                        differing.stream().map(Lock::path).toList());
        var failingBefore = failing(before, live, facts);
        assertThat(failing(draft, live, facts))
                .as("no edit adds one, but for what a SKU that was gone still lacks when a part of it is put back")
                .allMatch(path -> failingBefore.contains(path) || isOfMissingSku(path, failingBefore));
        draft = reverted(draft, live, facts);
        // A SKU that came back shows what of it differs only then.
        draft = reverted(draft, live, facts);
        assertThat(Locks.of(draft, null, new Published(live, LIVE_AT), facts).differing())
                .as("but for what hangs on a SKU or language that is gone")
                .isEmpty();
    }

    /** The draft with everything reverted that differs from what is live. */
    private static OfferContent reverted(OfferContent draft, OfferContent live, Facts facts) {
        var published = new Published(live, LIVE_AT);
        var result = draft;
        for (var lock : Locks.of(draft, null, published, facts).differing()) {
            var locks = Locks.of(result, null, published, facts);
            result = Restoration.of(result, live, new Scope.OneField(lock.path()), locks)
                    .target();
        }
        return result;
    }

    private static boolean isOfMissingSku(FieldPath path, Set<FieldPath> failing) {
        return path.section()
                .sku()
                .map(SectionKey::sku)
                .map(FieldPath::whole)
                .filter(failing::contains)
                .isPresent();
    }

    private static Set<SectionKey> keys(OfferContent one, OfferContent other) {
        var keys = new HashSet<>(one.sections().keySet());
        keys.addAll(other.sections().keySet());
        return keys;
    }

    @Example
    void a_language_and_a_sku_that_are_live_stay_with_all_that_hangs_on_them() {
        var basics = contoso().basics();
        var from = contoso()
                .with(SectionKey.BASICS, new Basics(basics.name(), basics.offerId(), FR, List.of(FR)))
                .without(SectionKey.listing(EN))
                .without(SectionKey.plan(BYOL, EN))
                .without(SectionKey.plan(HOURLY, EN))
                .without(SectionKey.legal(EN));
        for (var key : contoso().sectionsOfSku(BYOL).toList()) {
            from = from.without(key);
        }
        var live = new Offer(contoso(), from, Optional.empty(), Optional.of(contoso()));
        var restoration = restored(live, WHOLE);
        assertThat(Comparison.compare(contoso(), restoration.target())).isEmpty();
        assertThat(restoration.kept()).extracting(Lock::reason).containsOnly(Reason.LANGUAGE_LIVE, Reason.SKU_LIVE);

        var draft = new Offer(contoso(), from, Optional.empty(), Optional.empty());
        assertThat(restored(draft, WHOLE).target()).isEqualTo(from);
    }

    @Example
    void a_sku_comes_back_with_what_hung_on_it() {
        var draft = contoso();
        for (var key : contoso().sectionsOfSku(HOURLY).toList()) {
            draft = draft.without(key);
        }
        var offer = new Offer(draft, contoso(), Optional.empty(), Optional.empty());
        assertThat(restored(offer, new Scope.OneSection(SectionKey.sku(HOURLY))).target())
                .isEqualTo(contoso());
        assertThat(restored(offer, new Scope.OneField(FieldPath.of("sku/k2:id")))
                        .target())
                .isEqualTo(contoso());
        assertThat(restored(offer, new Scope.OneSection(SectionKey.plan(HOURLY, FR))))
                .isEqualTo(new Restoration(draft, List.of(), new TreeSet<>(Set.of(SectionKey.plan(HOURLY, FR)))));
    }

    @Example
    void one_field_comes_back_alone() {
        var key = SectionKey.plan(HOURLY, FR);
        var draft = contoso().with(key, new Plan("other title", "other summary", ""));
        var offer = new Offer(draft, contoso(), Optional.empty(), Optional.of(contoso()));
        assertThat(restored(offer, new Scope.OneField(FieldPath.of(key, "title")))
                        .target()
                        .plan(HOURLY, FR))
                .isEqualTo(new Plan(contoso().plan(HOURLY, FR).title(), "other summary", ""));
    }

    @Example
    void a_saved_hero_stays_as_the_draft_has_it() {
        var live = contoso();
        var draft = World.draftOnly()
                .set("listing/fr-FR:hero", picture("new", 815, 290))
                .draft();
        var from = contoso().without(SectionKey.listing(FR));
        var restoration = restored(new Offer(draft, from, Optional.empty(), Optional.of(live)), WHOLE);
        assertThat(restoration.target().listing(FR).hero())
                .isEqualTo(draft.listing(FR).hero());
        assertThat(restoration.kept()).extracting(Lock::reason).contains(Reason.HERO_SAVED);
    }

    private static OfferContent withVersions(VmImage.ImageVersion... versions) {
        var image = contoso().image(HOURLY);
        return contoso()
                .with(
                        SectionKey.image(HOURLY),
                        new VmImage(
                                image.osFamily(),
                                image.osDescription(),
                                image.recommendedSizes(),
                                image.ports(),
                                List.of(versions)));
    }

    @Example
    void roll_back_alone_returns_to_versions_that_were_live_before() {
        var key = SectionKey.image(HOURLY);
        var first = contoso().image(HOURLY).versions().getFirst();
        var earlier = withVersions(first);
        var live = withVersions(first, version("v2", "1.0.1", "second"));
        var published = new Published(live, LIVE_AT);
        var facts = RulesFixtures.takenIn(live).withRolledBackTo(Map.of(HOURLY, List.of(first)));

        var plain = Locks.of(live, null, published, facts);
        assertThat(Restoration.of(live, earlier, WHOLE, plain).target()).isEqualTo(live);
        assertThat(plain.broken(key, earlier.get(key))).isNotEmpty();

        var rolledBack = Restoration.of(live, earlier, WHOLE, plain.rollingBack());
        assertThat(rolledBack.target()).isEqualTo(earlier);
        assertThat(rolledBack.kept()).isEmpty();
        assertThat(plain.rollingBack().broken(key, earlier.get(key))).isEmpty();
        assertThat(failing(earlier, live, facts)).isEmpty();
        assertThat(failing(earlier, live, RulesFixtures.takenIn(live))).isNotEmpty();
    }

    @Example
    void what_was_rolled_back_is_left_for_what_is_live_alone() {
        var key = SectionKey.image(HOURLY);
        var first = contoso().image(HOURLY).versions().getFirst();
        var second = version("v2", "1.0.1", "second");
        var third = version("v3", "1.0.2", "third");
        var live = withVersions(first, second);
        var draft = withVersions(first);
        var facts = RulesFixtures.takenIn(live).withRolledBackTo(Map.of(HOURLY, List.of(first)));
        var locks = Locks.of(draft, null, new Published(live, LIVE_AT), facts);
        assertThat(locks.differing()).isEmpty();
        assertThat(locks.broken(key, live.get(key))).isEmpty();
        assertThat(locks.broken(key, withVersions(first, second, third).get(key)))
                .isEmpty();
        assertThat(locks.broken(key, withVersions(first, third).get(key)))
                .extracting(Lock::reason)
                .containsExactly(Reason.VERSION_LIVE);
        assertThat(locks.keep(key, withVersions(first, third).get(key)).section())
                .isEqualTo(withVersions(first, third, second).get(key));
    }

    @Property(tries = 80)
    void a_rolled_back_draft_passes_however_it_is_edited(
            @ForAll("states") OfferContent live,
            @ForAll("states") OfferContent earlier,
            @ForAll("edits") List<Edit> edits) {
        var versions = earlier.skuKeys().stream()
                .collect(Collectors.toMap(sku -> sku, sku -> earlier.image(sku).versions()));
        var facts = RulesFixtures.takenIn(live).withRolledBackTo(versions);
        var locks = Locks.of(live, null, new Published(live, LIVE_AT), facts).rollingBack();
        var rolledBack = Restoration.of(live, earlier, WHOLE, locks);
        for (var key : keys(live, rolledBack.target())) {
            if (!live.find(key).equals(rolledBack.target().find(key))) {
                assertThat(locks.broken(key, rolledBack.target().find(key).orElse(null)))
                        .isEmpty();
            }
        }
        assertThat(failing(rolledBack.target(), live, facts)).isEmpty();
        assertThat(failing(saved(rolledBack.target(), live, facts, edits), live, facts))
                .isEmpty();
    }

    @Provide
    Arbitrary<OfferContent> states() {
        return OfferStates.states();
    }

    @Provide
    Arbitrary<Offer> offers() {
        return Combinators.combine(states(), states(), states().optional(0.4), states().optional(0.6))
                .as(Offer::new);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return OfferStates.edits(6);
    }

    @Provide
    Arbitrary<FieldPath> paths() {
        var paths = new ArrayList<FieldPath>();
        contoso()
                .sections()
                .forEach((key, section) ->
                        paths.addAll(FieldValues.leaves(key, section).keySet()));
        return Arbitraries.of(paths);
    }

    @Provide
    Arbitrary<Scope> scopes() {
        return Arbitraries.oneOf(
                Arbitraries.just(WHOLE),
                paths().map(path -> new Scope.OneSection(path.section())),
                paths().map(Scope.OneField::new));
    }
}
