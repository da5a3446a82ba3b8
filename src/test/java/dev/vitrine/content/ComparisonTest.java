package dev.vitrine.content;

import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static dev.vitrine.content.ContentFixtures.contoso;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Change.Kind;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class ComparisonTest {
    private final SectionKey key = SectionKey.listing(FR);
    private final Listing base = ContentFixtures.listingFr();

    @Test
    void a_changed_text_is_one_change() {
        assertThat(Comparison.compare(key, base, with("listing/fr-FR:title", "Contoso Archives")))
                .containsExactly(new Change(
                        FieldPath.of("listing/fr-FR:title"),
                        Kind.CHANGED,
                        StringNode.valueOf("Contoso Archive"),
                        StringNode.valueOf("Contoso Archives")));
    }

    @Test
    void items_are_known_by_their_keys() {
        var one = base.links().get(0);
        var two = base.links().get(1);
        assertThat(summary(links(two, one))).containsExactly("REORDERED listing/fr-FR:links");
        assertThat(summary(links(new Link("l1", "Manuel", one.url()), two)))
                .containsExactly("CHANGED listing/fr-FR:links[l1].title");
        assertThat(summary(links(one))).containsExactly("REMOVED listing/fr-FR:links[l2]");
        assertThat(summary(links(one, two, new Link("l3", "Forum", "https://forum.contoso.example"))))
                .containsExactly("ADDED listing/fr-FR:links[l3]");
    }

    @Test
    void pictures_and_addresses_are_one_value() {
        var hero = new Listing(
                base.title(),
                base.summary(),
                base.longSummary(),
                base.description(),
                base.links(),
                base.logos(),
                ContentFixtures.picture("other", 815, 290),
                base.sampleImages());
        assertThat(summary(hero)).containsExactly("CHANGED listing/fr-FR:hero");
    }

    @Test
    void prices_are_compared_one_by_one_and_a_market_is_not_one_change() {
        var prices = contoso().prices(HOURLY);
        var path = FieldPath.of("pricing/k2:hourly.us.4");
        assertThat(Comparison.compare(
                        path.section(), prices, FieldValues.with(prices, path, StringNode.valueOf("0.21"))))
                .containsExactly(new Change(path, Kind.CHANGED, StringNode.valueOf("0.2"), StringNode.valueOf("0.21")));
        assertThat(Comparison.compare(
                        path.section(), prices, FieldValues.with(prices, FieldPath.of("pricing/k2:hourly.us"), null)))
                .hasSize(ContentFixtures.CORE_COUNTS.size())
                .allMatch(change -> change.kind() == Kind.REMOVED);
    }

    @Test
    void plain_lists_are_compared_as_sets_and_then_in_order() {
        var basics = contoso().basics();
        var swapped = new Basics(
                basics.name(),
                basics.offerId(),
                basics.sourceLanguage(),
                basics.languages().reversed());
        assertThat(Comparison.compare(SectionKey.BASICS, basics, swapped))
                .extracting(Change::kind)
                .containsExactly(Kind.REORDERED);
        var one = new Basics(basics.name(), basics.offerId(), basics.sourceLanguage(), List.of(FR));
        assertThat(Comparison.compare(SectionKey.BASICS, basics, one))
                .extracting(change -> change.kind() + " " + change.path())
                .containsExactly("REMOVED basics:languages[en-US]");
    }

    @Test
    void a_section_that_comes_or_goes_is_said_first() {
        assertThat(Comparison.compare(key, null, base).getFirst().isWhole()).isTrue();
        assertThat(Comparison.compare(key, null, base)).allMatch(change -> change.kind() == Kind.ADDED);
        assertThat(Comparison.compare(key, base, null)).allMatch(change -> change.kind() == Kind.REMOVED);
        assertThat(Comparison.compare(key, null, null)).isEmpty();
    }

    @Test
    void counts_fields_of_whole_offers() {
        assertThat(Comparison.compare(contoso(), contoso())).isEmpty();
        var draft = contoso()
                .with(key, with("listing/fr-FR:title", "Contoso Archives"))
                .without(SectionKey.SUPPORT)
                .with(SectionKey.legal(ContentFixtures.EN), new Legal("Other terms.", ""));
        var changes = Comparison.compare(contoso(), draft);
        assertThat(changes.keySet()).containsExactly(key, SectionKey.legal(ContentFixtures.EN), SectionKey.SUPPORT);
        assertThat(Comparison.countFields(changes.values())).isEqualTo(1 + 1 + 8);
    }

    @Test
    void a_path_that_leads_nowhere_is_an_error() {
        for (var path : List.of(
                "listing/fr-FR:nothing",
                "listing/fr-FR:title.more",
                "listing/fr-FR:links.title",
                "listing/fr-FR:links[l9].title",
                "listing/fr-FR:links[l1",
                "listing/fr-FR")) {
            assertThatThrownBy(() -> with(path, "x")).as(path).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Section with(String path, String value) {
        return FieldValues.with(base, FieldPath.of(path), StringNode.valueOf(value));
    }

    private Listing links(Link... links) {
        return new Listing(
                base.title(),
                base.summary(),
                base.longSummary(),
                base.description(),
                List.of(links),
                base.logos(),
                base.hero(),
                base.sampleImages());
    }

    private List<String> summary(Listing target) {
        return Comparison.compare(key, base, target).stream()
                .map(change -> change.kind() + " " + change.path())
                .toList();
    }
}
