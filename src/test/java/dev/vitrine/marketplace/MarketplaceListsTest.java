package dev.vitrine.marketplace;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.ExchangeRate;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.marketplace.MarketplaceLists.TicketCategory;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.testing.VitrineTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@VitrineTest
class MarketplaceListsTest {
    /** Sign before which French sets a no-break space, preceded by a common one or none. */
    private static final Pattern BAD_FRENCH = Pattern.compile("[^\\u00a0][:;?!»%](\\s|$)|«[^\\u00a0]|'");

    @Autowired
    MarketplaceLists lists;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_list_has_entries_named_in_both_languages(Kind kind) {
        var french = lists.entries(kind, Locale.FRENCH);
        var english = lists.entries(kind, Locale.ENGLISH);

        assertThat(french).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.name()).isNotBlank();
            assertThat(BAD_FRENCH.matcher(entry.name()).find()).as(entry.name()).isFalse();
        });
        assertThat(english)
                .extracting(Entry::id)
                .containsExactlyInAnyOrderElementsOf(
                        french.stream().map(Entry::id).toList());
    }

    @Test
    void names_follow_the_reader() {
        assertThat(lists.name(Kind.CATEGORY, "security", Locale.FRENCH)).isEqualTo("Sécurité");
        assertThat(lists.name(Kind.CATEGORY, "security", Locale.ENGLISH)).isEqualTo("Security");
        assertThat(lists.name(Kind.LANGUAGE, "fr-FR", Locale.FRENCH)).isEqualTo("Français (France)");
        assertThat(lists.name(Kind.MARKET, "atlantis", Locale.ENGLISH)).isEqualTo("atlantis");
    }

    @Test
    void markets_are_ordered_as_the_reader_expects_accents_or_not() {
        assertThat(lists.entries(Kind.MARKET, Locale.FRENCH))
                .extracting(Entry::name)
                .containsSubsequence("Danemark", "Émirats arabes unis", "Espagne", "États-Unis", "Finlande");
    }

    @Test
    void rules_get_every_list_and_a_version_that_stays() {
        var rules = lists.forRules();

        assertThat(rules.languages()).containsExactly(LanguageTag.of("fr-FR"), LanguageTag.of("en-US"));
        assertThat(rules.markets()).hasSizeBetween(36, 42).containsEntry("fr", new Market("fr", "EUR", 3, true));
        assertThat(rules.coreCounts())
                .hasSize(20)
                .isSorted()
                .startsWith(1, 2, 4)
                .endsWith(416);
        assertThat(rules.categories()).contains("security", "analytics").hasSizeGreaterThanOrEqualTo(25);
        assertThat(rules.regions()).isNotEmpty();
        assertThat(rules.sasMinimumDays()).isEqualTo(21);
        assertThat(rules.version()).hasSize(16).isEqualTo(lists.forRules().version());
    }

    @Test
    void every_market_s_currency_has_a_rate_and_every_size_a_price() {
        var rules = lists.forRules();

        assertThat(lists.exchangeRates())
                .extracting(ExchangeRate::currency)
                .containsAll(
                        rules.markets().values().stream().map(Market::currency).toList());
        assertThat(lists.vmSizes()).extracting(VmSize::cores).allMatch(rules.coreCounts()::contains);
    }

    @Test
    void every_rounding_step_is_a_price_that_its_markets_accept() {
        var steps = lists.exchangeRates().stream().collect(toMap(ExchangeRate::currency, ExchangeRate::step));

        assertThat(steps).containsEntry("EUR", new BigDecimal("0.010000"));
        assertThat(lists.markets().values()).allSatisfy(market -> {
            var step = requireNonNull(steps.get(market.currency()));
            assertThat(step).isPositive();
            assertThat(step.stripTrailingZeros().scale()).as(market.id()).isLessThanOrEqualTo(market.decimals());
        });
    }

    @Test
    void machines_have_a_price_where_the_operator_set_one() {
        var french = lists.infrastructurePrices("fr");

        assertThat(french).hasSize(19).containsKey("Standard_D4s_v5").doesNotContainKey("Standard_M416s_v2");
        assertThat(french.values()).allMatch(price -> price.signum() > 0);
        assertThat(lists.infrastructurePrices("us")).hasSameSizeAs(french).isNotEqualTo(french);
        assertThat(lists.infrastructurePrices("jp")).isEmpty();
        assertThat(lists.infrastructurePrices("atlantis")).isEmpty();
    }

    @Test
    void categories_of_tickets_belong_to_problem_types() {
        var types = lists.entries(Kind.TICKET_TYPE, Locale.ENGLISH).stream()
                .map(Entry::id)
                .toList();

        assertThat(lists.ticketCategories(Locale.FRENCH))
                .extracting(TicketCategory::type)
                .isSubsetOf(types)
                .containsAll(types);
        assertThat(lists.ticketCategories(Locale.FRENCH))
                .contains(new TicketCategory(
                        "offers-live",
                        "offers",
                        "Modification d’une offre et/ou d’une référence (SKU) déjà en production",
                        false));
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void every_kind_of_review_has_its_target(ReviewKind kind) {
        assertThat(lists.reviewTarget(kind)).isPositive();
    }

    @Test
    void the_agreement_is_read_in_both_languages_and_found_by_its_version() {
        var present = lists.agreement(Locale.FRENCH);

        assertThat(present.text()).contains("éditeur").doesNotContain("'");
        assertThat(lists.agreement(Locale.ENGLISH).text()).contains("publisher");
        assertThat(lists.agreement(present.version(), Locale.FRENCH)).contains(present);
        assertThat(lists.agreement("1999-01", Locale.FRENCH)).isEmpty();
    }

    @Test
    void settings_are_refused_when_they_cannot_work() {
        assertThat(List.of("javascript:alert(1)", "ftp://x.example/{offer}"))
                .allSatisfy(template -> assertThatThrownBy(() -> new OperatorSettings(
                                "X",
                                "s@x.example",
                                "https://x.example",
                                template,
                                OperatorSettings.VhdScale.REAL,
                                21,
                                new BigDecimal("0.80"),
                                List.of()))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void what_the_buyer_chose_is_put_into_the_operator_s_address() {
        var operator = new ConfiguredOperator(new OperatorSettings(
                "X",
                "s@x.example",
                "https://x.example/",
                "https://portal.example/new/{publisher}.{offer}?sku={sku}&market={market}&cores={cores}",
                OperatorSettings.VhdScale.REAL,
                21,
                new BigDecimal("0.80"),
                List.of()));

        assertThat(operator.publicUrl()).isEqualTo("https://x.example");
        assertThat(operator.getIt(new Operator.Choice("contoso", "db", "std", "fr", 4)))
                .hasToString("Optional[https://portal.example/new/contoso.db?sku=std&market=fr&cores=4]");
    }
}
