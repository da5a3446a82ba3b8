package dev.vitrine.marketing.ui;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vitrine.content.Basics;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Reading;
import dev.vitrine.content.Reading.Origin;
import dev.vitrine.marketing.ui.FallbackMap.Cell;
import dev.vitrine.marketing.ui.FallbackMap.Group;
import dev.vitrine.marketing.ui.FallbackMap.Only;
import dev.vitrine.marketing.ui.FallbackMap.Row;
import dev.vitrine.marketing.ui.FallbackMap.Said;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.SectionKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FallbackMapTest {
    private static final Listing EMPTY =
            new Listing("", "", "", "", List.of(), Collections.emptySortedMap(), null, List.of());

    private static OfferContent twoLanguages() {
        return ContentFixtures.contoso()
                .with(SectionKey.BASICS, new Basics("Archive", "archive", FR, List.of(FR, EN)))
                .with(SectionKey.listing(EN), EMPTY)
                .with(SectionKey.plan(HOURLY, EN), new Plan("Standard", "", ""))
                .without(SectionKey.legal(EN));
    }

    private static FallbackMap map(OfferContent content) {
        return FallbackMap.of(new Drafts.Parts(content, Map.of()), FR);
    }

    private static Row row(FallbackMap map, String field) {
        return map.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.path().toString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<Origin> origins(String field) {
        return row(map(twoLanguages()), field).cells().stream()
                .map(Cell::origin)
                .toList();
    }

    @Test
    void there_is_a_column_for_each_language_that_is_offered_and_one_for_all_others() {
        assertThat(map(twoLanguages()).columns())
                .containsExactly(new Reading(FR, FR, true), new Reading(EN, FR, true), new Reading(FR, FR, false));
    }

    @Test
    void the_offer_comes_first_and_then_each_sku() {
        assertThat(map(twoLanguages()).groups())
                .extracting(Group::sku)
                .startsWith(Optional.empty())
                .hasSize(1 + twoLanguages().skuKeys().size());
    }

    @Test
    void what_inherits_comes_from_the_source_language_and_texts_are_missing() {
        assertThat(origins("listing/fr-FR:title")).containsExactly(Origin.OWN, Origin.NOTHING, Origin.SOURCE);
        assertThat(origins("listing/fr-FR:logos.LARGE")).containsExactly(Origin.OWN, Origin.INHERITED, Origin.SOURCE);
        assertThat(origins("listing/fr-FR:links")).containsExactly(Origin.OWN, Origin.INHERITED, Origin.SOURCE);
        assertThat(origins("legal/fr-FR:terms")).containsExactly(Origin.OWN, Origin.INHERITED, Origin.SOURCE);
        assertThat(origins("plan/" + HOURLY + "/fr-FR:title")).containsExactly(Origin.OWN, Origin.OWN, Origin.SOURCE);
        assertThat(origins("plan/" + HOURLY + "/fr-FR:summary"))
                .containsExactly(Origin.OWN, Origin.NOTHING, Origin.SOURCE);
    }

    @Test
    void a_cell_leads_to_the_field_of_the_language_whose_texts_are_read() {
        assertThat(row(map(twoLanguages()), "listing/fr-FR:hero").cells())
                .extracting(cell -> cell.path().toString())
                .containsExactly("listing/fr-FR:hero", "listing/en-US:hero", "listing/fr-FR:hero");
    }

    @Test
    void what_is_optional_stops_nothing() {
        OfferContent bare = twoLanguages().with(SectionKey.listing(FR), EMPTY);
        Row hero = row(map(bare), "listing/fr-FR:hero");
        Row logo = row(map(bare), "listing/fr-FR:logos.SMALL");
        assertThat(hero.cells())
                .allMatch(cell -> cell.origin() == Origin.NOTHING)
                .noneMatch(hero::stops);
        assertThat(logo.cells()).allMatch(logo::stops);
        assertThat(hero.shows(Only.MISSING)).isFalse();
        assertThat(logo.shows(Only.MISSING)).isTrue();
        assertThat(logo.shows(Only.INHERITED)).isFalse();
    }

    @Test
    void long_terms_are_told_by_their_size_and_count_as_there() {
        var draft =
                new Drafts.Parts(twoLanguages().without(SectionKey.legal(FR)), Map.of(SectionKey.legal(FR), 1_000_016));
        assertThat(row(FallbackMap.of(draft, FR), "legal/fr-FR:terms").cells())
                .extracting(Cell::origin, Cell::said)
                .containsExactly(
                        tuple(Origin.OWN, new Said.Large(1_000_016)),
                        tuple(Origin.INHERITED, new Said.Large(1_000_016)),
                        tuple(Origin.SOURCE, new Said.Large(1_000_016)));
    }

    @Test
    void terms_by_a_link_are_shown_by_their_address() {
        var content = twoLanguages().with(SectionKey.legal(EN), new Legal("", "https://contoso.example/terms"));
        assertThat(row(map(content), "legal/fr-FR:terms").cells().get(1).said())
                .isEqualTo(new Said.Text("https://contoso.example/terms"));
    }
}
