package dev.vitrine.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds for every content: see {@link ContentArbitraries}. */
@PropertyDefaults(tries = 400)
class ContentPropertiesTest {
    /** States of one section: what was common, what they made of it, what you made of it. */
    record States(SectionKey key, Section base, Section theirs, Section yours) {}

    @Property
    void json_round_trip_is_the_identity(@ForAll("states") States s) {
        var bytes = CanonicalJson.write(s.base);
        assertThat(CanonicalJson.read(s.key.kind(), bytes)).isEqualTo(s.base);
        assertThat(CanonicalJson.fromTree(s.key.kind(), CanonicalJson.toTree(s.base)))
                .isEqualTo(s.base);
    }

    @Property
    void canonical_bytes_are_stable(@ForAll("states") States s) {
        var bytes = CanonicalJson.write(s.base);
        assertThat(CanonicalJson.write(CanonicalJson.read(s.key.kind(), bytes))).isEqualTo(bytes);
        assertThat(CanonicalJson.hash(s.base).equals(CanonicalJson.hash(s.yours)))
                .isEqualTo(s.base.equals(s.yours));
    }

    @Property
    void comparing_equal_states_is_empty(@ForAll("states") States s) {
        var copy = CanonicalJson.read(s.key.kind(), CanonicalJson.write(s.base));
        assertThat(Comparison.compare(s.key, s.base, copy)).isEmpty();
    }

    @Property
    void comparing_different_states_is_not_empty(@ForAll("states") States s) {
        assertThat(Comparison.compare(s.key, s.base, s.yours).isEmpty()).isEqualTo(s.base.equals(s.yours));
    }

    @Property
    void applying_a_comparison_to_its_base_gives_its_target(@ForAll("states") States s) {
        assertThat(Comparison.apply(s.key, s.base, Comparison.compare(s.key, s.base, s.yours)))
                .isEqualTo(s.yours);
        assertThat(Comparison.apply(s.key, null, Comparison.compare(s.key, null, s.yours)))
                .isEqualTo(s.yours);
        assertThat(Comparison.apply(s.key, s.base, Comparison.compare(s.key, s.base, null)))
                .isNull();
    }

    @Property(tries = 200)
    void applying_the_comparison_of_offers_gives_the_target(
            @ForAll("offers") OfferContent base, @ForAll("offers") OfferContent target) {
        var result = base;
        for (var entry : Comparison.compare(base, target).entrySet()) {
            var section =
                    Comparison.apply(entry.getKey(), base.find(entry.getKey()).orElse(null), entry.getValue());
            result = section == null ? result.without(entry.getKey()) : result.with(entry.getKey(), section);
        }
        assertThat(result).isEqualTo(target);
    }

    @Property
    void every_change_can_be_read_back_at_its_path(@ForAll("states") States s) {
        for (var change : Comparison.compare(s.key, s.base, s.yours)) {
            if (change.kind() != Change.Kind.REORDERED) {
                assertThat(FieldValues.get(s.base, change.path()).orElse(null)).isEqualTo(change.before());
                assertThat(FieldValues.get(s.yours, change.path()).orElse(null)).isEqualTo(change.after());
            }
            assertThat(FieldPath.of(change.path().toString())).isEqualTo(change.path());
        }
    }

    @Property
    void merging_with_an_unchanged_side_gives_the_other_side(@ForAll("states") States s) {
        assertThat(Merge.merge(s.key, s.base, s.base, s.yours)).isEqualTo(new Merge.Result(s.yours, List.of()));
        assertThat(Merge.merge(s.key, s.base, s.theirs, s.base)).isEqualTo(new Merge.Result(s.theirs, List.of()));
        assertThat(Merge.merge(s.key, s.base, s.yours, s.yours)).isEqualTo(new Merge.Result(s.yours, List.of()));
    }

    @Property
    void merging_conflicts_in_the_same_fields_from_either_side(@ForAll("states") States s) {
        var one = Merge.merge(s.key, s.base, s.theirs, s.yours);
        var other = Merge.merge(s.key, s.base, s.yours, s.theirs);
        assertThat(one.conflicts().stream().map(Merge.Conflict::path).collect(Collectors.toSet()))
                .isEqualTo(other.conflicts().stream().map(Merge.Conflict::path).collect(Collectors.toSet()));
    }

    @Property
    void no_edit_is_lost_in_a_merge(@ForAll("states") States s) {
        var result = Merge.merge(s.key, s.base, s.theirs, s.yours);
        var conflicts = result.conflicts().stream().map(Merge.Conflict::path).collect(Collectors.toSet());
        for (var change : Comparison.compare(s.key, s.base, s.yours)) {
            boolean contested =
                    conflicts.stream().anyMatch(path -> change.path().within(path) || path.within(change.path()));
            if (change.kind() != Change.Kind.REORDERED && !contested) {
                assertThat(FieldValues.get(result.merged(), change.path()).orElse(null))
                        .isEqualTo(change.after());
            }
        }
        var resolved = MergeTest.chosen(s.key, result, conflict -> true);
        for (var conflict : result.conflicts()) {
            if (conflict.yours() == null || !conflict.yours().isArray()) {
                assertThat(FieldValues.get(resolved, conflict.path()).orElse(null))
                        .isEqualTo(conflict.yours());
            }
        }
    }

    @Property
    void merging_edits_of_different_fields_is_commutative_but_for_the_order_of_what_both_added(
            @ForAll("states") States s) {
        var one = Merge.merge(s.key, s.base, s.theirs, s.yours);
        var other = Merge.merge(s.key, s.base, s.yours, s.theirs);
        if (one.conflicts().isEmpty()) {
            assertThat(Comparison.compare(s.key, one.merged(), other.merged()))
                    .allMatch(change -> change.kind() == Change.Kind.REORDERED);
        }
    }

    @Provide
    Arbitrary<States> states() {
        return ContentArbitraries.kinds().flatMap(kind -> {
            var sections = ContentArbitraries.section(kind);
            var key = ContentArbitraries.key(kind);
            return sections.flatMap(base -> {
                var side = Arbitraries.oneOf(sections, Arbitraries.just(base));
                return Combinators.combine(side, side).as((theirs, yours) -> new States(key, base, theirs, yours));
            });
        });
    }

    @Provide
    Arbitrary<OfferContent> offers() {
        return ContentArbitraries.offers();
    }
}
