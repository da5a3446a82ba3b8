package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Basics;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.storefront.Showcase.Seller;
import dev.vitrine.storefront.store.ListingFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is listed, shown and for sale, told from content alone. */
class ProjectionTest {
    private static final LanguageTag GERMAN = LanguageTag.of("de-DE");

    @Test
    void a_language_that_is_not_offered_shows_the_language_of_origin() {
        assertThat(facts(content(), FR).shownLanguage()).isEqualTo("fr-FR");
        assertThat(facts(content(), EN).shownLanguage()).isEqualTo("en-US");
        assertThat(facts(content(), GERMAN).shownLanguage()).isEqualTo("fr-FR");
        assertThat(facts(content(), GERMAN).language()).isEqualTo("de-DE");
    }

    @Test
    void pictures_links_and_terms_come_from_the_language_of_origin_and_texts_never_do() {
        var english = Localised.of(content(), EN);
        var bare = content().with(SectionKey.legal(EN), new Legal("", ""));

        assertThat(english.listing().hero()).isEqualTo(content().listing(FR).hero());
        assertThat(english.listing().links()).isEqualTo(content().listing(FR).links());
        assertThat(english.listing().summary()).contains("Archive your documents");
        assertThat(Localised.of(bare, EN).legal().terms()).startsWith("Conditions");
        assertThat(facts(content(), EN).logo()).isEqualTo(facts(content(), FR).logo());
    }

    @Test
    void the_lowest_price_is_that_of_a_sku_that_buyers_see_in_a_market_where_it_is_sold() {
        var cheapButHidden = content()
                .with(SectionKey.sku("k9"), new Sku("cheap", Sku.Billing.HOURLY, Sku.Trial.NONE, true))
                .with(SectionKey.prices("k9"), Shop.prices("0.001", "0.001"));
        var soldInFranceAlone = content().with(SectionKey.PRICING, new Pricing("fr", new TreeSet<>(List.of("fr"))));

        assertThat(new Availability(cheapButHidden).lowest()).containsEntry("fr", new BigDecimal("0.04"));
        assertThat(new Availability(soldInFranceAlone).lowest()).containsOnlyKeys("fr");
        assertThat(facts(content(), FR).lowestPrices()).isEqualTo("fr=0.04 us=0.05");
    }

    @Test
    void a_sku_is_for_sale_where_it_is_priced_or_ticked() {
        var byolInFrance = content()
                .with(
                        SectionKey.prices(BYOL),
                        new SkuPrices(Collections.emptySortedMap(), new TreeSet<>(List.of("fr", "jp"))));
        var availability = new Availability(byolInFrance);

        assertThat(availability.isSold(BYOL, "fr")).isTrue();
        assertThat(availability.isSold(BYOL, "us")).isFalse();
        assertThat(availability.isSold(BYOL, "jp"))
                .as("the offer is not sold there")
                .isFalse();
        assertThat(availability.isSold(HOURLY, "us")).isTrue();
        assertThat(availability.hourly(HOURLY, "jp")).isEmpty();
        assertThat(availability.hourly(BYOL, "fr")).isEmpty();
    }

    @Test
    void an_offer_whose_skus_are_all_hidden_is_sold_nowhere() {
        var hidden = content();
        for (String key : List.of(BYOL, HOURLY)) {
            Sku sku = hidden.sku(key);
            hidden = hidden.with(SectionKey.sku(key), new Sku(sku.id(), sku.billing(), sku.trial(), true));
        }

        assertThat(new Availability(hidden).markets()).isEmpty();
        assertThat(facts(hidden, FR).markets()).isEmpty();
        assertThat(facts(hidden, FR).trial()).isFalse();
    }

    @Test
    void every_picture_of_every_offered_language_is_shown_and_none_of_another() {
        Listing english = content().listing(EN);
        var own = ContentFixtures.picture("english hero", Listing.HERO_WIDTH, Listing.HERO_HEIGHT);
        var content = content()
                .with(
                        SectionKey.listing(EN),
                        new Listing(
                                english.title(),
                                english.summary(),
                                english.longSummary(),
                                english.description(),
                                List.of(),
                                Collections.emptySortedMap(),
                                own,
                                List.of()));
        var frenchAlone = content.with(SectionKey.BASICS, new Basics("A", "a", FR, List.of(FR)));

        assertThat(projection(content).pictures()).hasSize(7).contains(own.hash());
        assertThat(projection(frenchAlone).pictures()).hasSize(6).doesNotContain(own.hash());
    }

    @Test
    void search_text_is_folded() {
        assertThat(Fold.fold("  Éléphant\u00a0ROSE\t“ﬁn”  l’été ")).isEqualTo("elephant rose “fin” l'ete");
        assertThat(facts(content(), FR).searchText())
                .contains("contoso archive", "archivez vos documents", "retrouvez-les", "acme cie");
    }

    private static OfferContent content() {
        return ContentFixtures.contoso();
    }

    private static ListingFacts facts(OfferContent content, LanguageTag language) {
        return projection(content).in(language);
    }

    private static Projection projection(OfferContent content) {
        return new Projection(
                new Seller("acme", "Acmé Cie"), OfferId.next(), RevisionId.next(), Instant.EPOCH, content);
    }
}
