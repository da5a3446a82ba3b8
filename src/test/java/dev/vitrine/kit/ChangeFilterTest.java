package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Change;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangeFilterTest {
    private static final LanguageTag FR = LanguageTag.of("fr-FR");
    private static final LanguageTag EN = LanguageTag.of("en-US");

    @Property
    void what_stands_in_the_address_is_the_filter(
            @ForAll("sections") String section, @ForAll Change.Kind kind, @ForAll boolean french) {
        var filter = new ChangeFilter(section, french ? FR : EN, kind);
        var query = filter.query();

        assertThat(ChangeFilter.of(name -> Optional.ofNullable(query.get(name))))
                .isEqualTo(filter);
    }

    @Property
    void each_difference_is_shown_under_exactly_one_kind(@ForAll("sections") String section) {
        var all = changes();
        var shown = ChangeFilter.NONE.withSection(section).apply(all);

        assertThat(shown.entrySet()).allMatch(entry -> entry.getValue().equals(all.get(entry.getKey())));
        assertThat(Arrays.stream(Change.Kind.values())
                        .flatMap(kind ->
                                ChangeFilter.NONE.withSection(section).withKind(kind).apply(all).values().stream())
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        shown.values().stream().flatMap(List::stream).toList());
    }

    @Example
    void one_language_or_one_kind_of_sections_is_looked_at() {
        assertThat(ChangeFilter.NONE.withLanguage(FR).apply(changes()).keySet())
                .containsExactly(SectionKey.listing(FR), SectionKey.plan("k1", FR));
        assertThat(ChangeFilter.NONE.withSection("listing").apply(changes()).keySet())
                .containsExactly(SectionKey.listing(EN), SectionKey.listing(FR));
        assertThat(ChangeFilter.NONE.withSection("pricing").apply(changes()).keySet())
                .containsExactly(SectionKey.PRICING);
        assertThat(ChangeFilter.NONE.withSection("pricing/k1").apply(changes()).keySet())
                .containsExactly(SectionKey.prices("k1"));
        assertThat(ChangeFilter.NONE.apply(changes())).isEqualTo(changes());
    }

    @Example
    void what_is_no_filter_filters_nothing() {
        var query = Map.of("section", "nowhere", "language", "klingon", "kind", "grown");

        assertThat(ChangeFilter.of(name -> Optional.ofNullable(query.get(name))))
                .isEqualTo(ChangeFilter.NONE);
    }

    private static TreeMap<SectionKey, List<Change>> changes() {
        var changes = new TreeMap<SectionKey, List<Change>>();
        for (var key : List.of(
                SectionKey.listing(FR),
                SectionKey.listing(EN),
                SectionKey.plan("k1", FR),
                SectionKey.prices("k1"),
                SectionKey.PRICING)) {
            changes.put(
                    key,
                    List.of(
                            change(key, "title", Change.Kind.CHANGED),
                            change(key, "links[l1]", Change.Kind.ADDED),
                            change(key, "links", Change.Kind.REORDERED)));
        }
        return changes;
    }

    private static Change change(SectionKey key, String field, Change.Kind kind) {
        return new Change(FieldPath.of(key, field), kind, null, null);
    }

    @Provide
    Arbitrary<String> sections() {
        return Arbitraries.of("listing", "plan", "pricing", "prices", "listing/fr-FR", "plan/k1/fr-FR", "pricing/k1");
    }
}
