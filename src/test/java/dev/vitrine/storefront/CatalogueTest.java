package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Categories;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.storefront.Catalogue.Card;
import dev.vitrine.storefront.Catalogue.Mark;
import dev.vitrine.storefront.Catalogue.Order;
import dev.vitrine.storefront.Catalogue.Search;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of what is live, across publishers. Every test searches for a word that is in its own offers alone. */
@VitrineTest
class CatalogueTest {
    private final Shop shop;
    private final Catalogue catalogue;
    private final Publishers publishers;
    private final SystemWork work;
    private final String word = Shop.word("mot").replace("-", "");

    CatalogueTest(Shop shop, Catalogue catalogue, Publishers publishers, SystemWork work) {
        this.shop = shop;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.work = work;
    }

    @Test
    void an_offer_is_found_by_the_words_of_its_title_and_summary_without_accents_or_capitals() {
        titled(shop.publisher(), "Éléphant " + word);

        assertThat(titles(search(FR, "elephant " + word.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly("Éléphant " + word);
        assertThat(titles(search(FR, word + " retrouvez-les"))).hasSize(1);
        assertThat(titles(search(FR, word + " girafe"))).isEmpty();
        assertThat(titles(search(EN, word + " documents"))).hasSize(1);
    }

    @Test
    void an_offer_is_found_by_its_publisher_s_name() {
        Publisher publisher = shop.publisher();
        titled(publisher, "A " + word);

        assertThat(titles(search(FR, publisher.name() + " " + word))).hasSize(1);
        assertThat(titles(new Search(FR, word, "", publisher.slug(), Set.of(), Order.NAME)))
                .hasSize(1);
        assertThat(titles(new Search(FR, word, "", "somebody-else", Set.of(), Order.NAME)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "'", "' OR 1=1 --", "\" or \"\"=\"", "zz%zz", "{", "${7*7}"})
    @Asvs("1.2.4")
    void signs_of_a_query_are_searched_for_literally(String sign) {
        titled(shop.publisher(), "A " + word);

        assertThat(titles(search(FR, word + sign))).isEmpty();
    }

    @Test
    void signs_are_found_where_they_stand() {
        titled(shop.publisher(), "100% _" + word + "!");

        assertThat(titles(search(FR, "100% _" + word + "!"))).hasSize(1);
    }

    @Test
    void a_card_says_where_and_from_what_price_an_offer_can_be_had() {
        titled(shop.publisher(), "A " + word);

        Card card = only(search(EN, word));

        assertThat(card.markets()).containsExactly("fr", "us");
        assertThat(card.lowestPrices())
                .containsEntry("fr", new BigDecimal("0.18"))
                .containsEntry("us", new BigDecimal("0.2"))
                .hasSize(2);
        assertThat(card.marks()).containsExactlyInAnyOrder(Mark.TRIAL, Mark.HOURLY, Mark.BYOL, Mark.LINUX);
        assertThat(card.logo()).isPresent();
        assertThat(card.summary()).isEqualTo("Archive your documents, find them in a second.");
    }

    @Test
    void filters_narrow_and_their_counts_tell_what_each_would_leave() {
        Publisher publisher = shop.publisher();
        titled(publisher, "A " + word);
        live(
                publisher,
                "B " + word,
                content -> content.with(SectionKey.CATEGORIES, new Categories(new TreeSet<>(List.of("health"))))
                        .without(SectionKey.sku(HOURLY))
                        .without(SectionKey.prices(HOURLY))
                        .without(SectionKey.image(HOURLY))
                        .without(SectionKey.plan(HOURLY, FR))
                        .without(SectionKey.plan(HOURLY, EN)));

        var all = search(FR, word);
        var health = all.inCategory("health");
        var counts = catalogue.counts(all);

        assertThat(titles(health)).containsExactly("B " + word);
        assertThat(titles(all.toggling(Mark.HOURLY))).containsExactly("A " + word);
        assertThat(titles(health.toggling(Mark.HOURLY))).isEmpty();
        assertThat(titles(all.inCategory("heal"))).isEmpty();
        assertThat(titles(all.inCategory("h%"))).isEmpty();
        assertThat(counts.found()).isEqualTo(2);
        assertThat(counts.categories()).containsEntry("health", 1L).containsEntry("storage", 1L);
        assertThat(counts.marks()).containsEntry(Mark.BYOL, 2L).containsEntry(Mark.HOURLY, 1L);
        assertThat(catalogue.counts(health).marks()).containsEntry(Mark.HOURLY, 0L);
        assertThat(catalogue.counts(health).all()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pages_follow_one_another_without_gap_or_repetition(Order order) {
        Publisher publisher = shop.publisher();
        for (String title : List.of("Delta", "alpha", "Écho", "bravo", "Charlie")) {
            titled(publisher, title + " " + word);
        }
        var search = search(FR, word).orderedBy(order);

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = catalogue.page(search, after, 2);
            assertThat(page.items()).hasSizeBetween(1, 2);
            page.items().forEach(card -> seen.add(card.title().replace(" " + word, "")));
            after = page.next();
        } while (after != null);

        assertThat(seen)
                .containsExactlyElementsOf(
                        order == Order.NAME
                                ? List.of("alpha", "bravo", "Charlie", "Delta", "Écho")
                                : List.of("Charlie", "bravo", "Écho", "alpha", "Delta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "AAAA", "MDE5OWFiY2Q", "§§§"})
    void a_place_that_nobody_gave_out_is_the_beginning(String after) {
        titled(shop.publisher(), "A " + word);

        for (Order order : Order.values()) {
            assertThat(catalogue
                            .page(search(FR, word).orderedBy(order), after, 10)
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void who_reads_another_language_finds_the_offer_in_its_language_of_origin() {
        live(
                shop.publisher(),
                "Archives " + word,
                content -> content.without(SectionKey.listing(EN))
                        .without(SectionKey.legal(EN))
                        .without(SectionKey.plan(HOURLY, EN))
                        .without(SectionKey.plan(BYOL, EN))
                        .with(
                                SectionKey.BASICS,
                                new Basics("Archive", content.basics().offerId(), FR, List.of(FR))));

        Card card = only(search(EN, word));

        assertThat(card.shown()).isEqualTo(FR);
        assertThat(card.title()).isEqualTo("Archives " + word);
    }

    @Test
    void offers_of_a_suspended_publisher_are_gone_until_it_is_lifted() {
        Publisher publisher = shop.publisher();
        titled(publisher, "A " + word);

        work.run("test", () -> publishers.suspend(publisher.id(), "Test."));
        var suspended = titles(search(FR, word));
        var counted = catalogue.counts(search(FR, word)).found();
        work.run("test", () -> publishers.lift(publisher.id()));

        assertThat(suspended).isEmpty();
        assertThat(counted).isZero();
        assertThat(titles(search(FR, word))).hasSize(1);
    }

    private void titled(Publisher publisher, String title) {
        live(publisher, title, UnaryOperator.identity());
    }

    private void live(Publisher publisher, String title, UnaryOperator<OfferContent> change) {
        shop.live(publisher, content -> {
            var changed = change.apply(content);
            for (LanguageTag language : changed.basics().languages()) {
                changed = changed.with(
                        SectionKey.listing(language), ContentFixtures.titled(changed.listing(language), title));
            }
            return changed;
        });
    }

    private static Search search(LanguageTag language, String text) {
        return new Search(language, text, "", "", Set.of(), Order.NAME);
    }

    private List<String> titles(Search search) {
        return catalogue.page(search, null, 50).items().stream()
                .map(Card::title)
                .toList();
    }

    private Card only(Search search) {
        var cards = catalogue.page(search, null, 50).items();
        assertThat(cards).hasSize(1);
        return cards.getFirst();
    }
}
