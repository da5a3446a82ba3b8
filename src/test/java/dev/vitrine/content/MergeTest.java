package dev.vitrine.content;

import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Listing.Link;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class MergeTest {
    private static final SectionKey KEY = SectionKey.listing(FR);
    private static final Link A = new Link("a", "A", "https://a.example");
    private static final Link B = new Link("b", "B", "https://b.example");
    private static final Link C = new Link("c", "C", "https://c.example");
    private static final Link X = new Link("x", "X", "https://x.example");
    private static final Link Y = new Link("y", "Y", "https://y.example");

    @Test
    void edits_of_different_fields_both_survive() {
        var merged = Merge.merge(KEY, titled("t", "d"), titled("t2", "d"), titled("t", "d2"));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.merged()).isEqualTo(titled("t2", "d2"));
    }

    @Test
    void edits_of_one_field_conflict_and_theirs_stands_until_you_choose() {
        var result = Merge.merge(KEY, titled("t", "d"), titled("theirs", "d"), titled("yours", "d2"));
        var path = FieldPath.of("listing/fr-FR:title");
        assertThat(result.conflicts())
                .containsExactly(new Merge.Conflict(
                        path, StringNode.valueOf("t"), StringNode.valueOf("theirs"), StringNode.valueOf("yours")));
        assertThat(result.merged()).isEqualTo(titled("theirs", "d2"));
        assertThat(chosen(KEY, result, conflict -> false)).isEqualTo(titled("theirs", "d2"));
        assertThat(chosen(KEY, result, conflict -> true)).isEqualTo(titled("yours", "d2"));
    }

    @Test
    void the_same_edit_on_both_sides_is_no_conflict() {
        assertThat(Merge.merge(KEY, titled("t", "d"), titled("n", "d"), titled("n", "d"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void removing_what_the_other_changed_conflicts() {
        var changed = new Link("a", "A2", A.url());
        var result = Merge.merge(KEY, links(A, B), links(B), links(changed, B));
        assertThat(result.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.path()).isEqualTo(FieldPath.of("listing/fr-FR:links[a]"));
            assertThat(conflict.theirs()).isNull();
        });
        assertThat(chosen(KEY, result, conflict -> true)).isEqualTo(links(B, changed));
    }

    @Test
    void items_that_both_added_are_both_there() {
        assertThat(merged(links(A, B), links(A, B, X), links(A, B, Y))).isEqualTo(links(A, B, X, Y));
        assertThat(merged(links(A, B), links(X, A, B), links(A, Y, B))).isEqualTo(links(X, A, Y, B));
        assertThat(merged(links(A, B), links(B), links(A))).isEqualTo(links());
    }

    @Test
    void one_sides_order_survives_the_others_edits() {
        var edited = new Link("b", "B2", B.url());
        assertThat(merged(links(A, B, C), links(C, B, A), links(A, edited, C))).isEqualTo(links(C, edited, A));
        assertThat(merged(links(A, B, C), links(A, edited, C, X), links(C, A, B)))
                .isEqualTo(links(C, A, edited, X));
    }

    @Test
    void two_orders_conflict() {
        var result = Merge.merge(KEY, links(A, B, C), links(C, B, A), links(B, A, C));
        var path = FieldPath.of("listing/fr-FR:links");
        assertThat(result.conflicts()).extracting(Merge.Conflict::path).containsExactly(path);
        assertThat(chosen(KEY, result, conflict -> true)).isEqualTo(links(B, A, C));
    }

    @Test
    void plain_lists_merge_as_sets() {
        assertThat(markets("fr", "us").apply("fr", "us", "jp").and("us", "gb")).containsExactly("gb", "jp", "us");
        assertThat(markets("fr").apply("us").and("fr", "us")).containsExactly("us");
        var basics = languages("fr-FR", "en-US");
        var merged = Merge.merge(
                SectionKey.BASICS, basics, languages("fr-FR", "en-US", "de-DE"), languages("en-US", "fr-FR", "it"));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.merged()).isEqualTo(languages("en-US", "fr-FR", "it", "de-DE"));
    }

    /** What remains when your value is taken in some of the conflicts. */
    static Section chosen(SectionKey key, Merge.Result result, Predicate<Merge.Conflict> yours) {
        var changes = result.conflicts().stream()
                .filter(yours)
                .map(conflict -> new Change(conflict.path(), Change.Kind.CHANGED, conflict.theirs(), conflict.yours()))
                .toList();
        return Objects.requireNonNull(Comparison.apply(key, result.merged(), changes));
    }

    private static Basics languages(String... tags) {
        return new Basics("n", "id", null, Stream.of(tags).map(LanguageTag::of).toList());
    }

    /** Reads as a sentence: from these markets, they made those, and you made others. */
    private static Markets markets(String... base) {
        return theirs ->
                yours -> ((Pricing) Merge.merge(SectionKey.PRICING, pricing(base), pricing(theirs), pricing(yours))
                                .merged())
                        .markets();
    }

    private interface Markets {
        Yours apply(String... theirs);
    }

    private interface Yours {
        Set<String> and(String... yours);
    }

    private static Pricing pricing(String... markets) {
        return new Pricing("", new TreeSet<>(List.of(markets)));
    }

    private static Section merged(Section base, Section theirs, Section yours) {
        var result = Merge.merge(KEY, base, theirs, yours);
        assertThat(result.conflicts()).isEmpty();
        return result.merged();
    }

    private static Listing titled(String title, String description) {
        return listing(title, description);
    }

    private static Listing links(Link... links) {
        return listing("t", "d", links);
    }

    private static Listing listing(String title, String description, Link... links) {
        return new Listing(title, "", "", description, List.of(links), ContentFixtures.logos(), null, List.of());
    }
}
