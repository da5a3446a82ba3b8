package dev.vitrine.rules;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.contoso;
import static dev.vitrine.content.ContentFixtures.version;
import static dev.vitrine.rules.World.draftOnly;
import static dev.vitrine.rules.World.liveToo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Facts.Sas;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    @Test
    void a_complete_offer_has_no_finding_in_any_state() {
        assertThat(draftOnly().findings()).isEmpty();
        assertThat(liveToo().findings()).isEmpty();
        assertThat(Rules.validate(
                        contoso(), contoso(), contoso(), RulesFixtures.marketplace(), RulesFixtures.takenIn(contoso())))
                .isEmpty();
        contoso()
                .sections()
                .forEach((key, section) -> assertThat(draftOnly().onSave(key)).isEmpty());
    }

    @Test
    void what_is_merely_missing_may_be_saved() {
        contoso()
                .sections()
                .keySet()
                .forEach(key -> assertThat(Rules.onSave(
                                OfferContent.EMPTY,
                                key,
                                OfferContent.empty(key.kind()),
                                RulesFixtures.marketplace(),
                                Facts.NONE))
                        .isEmpty());
    }

    @Test
    void the_next_version_of_a_live_sku_is_welcome() {
        assertThat(liveToo()
                        .set("image/k2:versions[v2]", version("v2", "1.0.1", "second"))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b", "a--b", "0", "a1-b2-c3", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void ids_of_lower_case_letters_digits_and_dashes_are_welcome(String id) {
        assertThat(draftOnly().set("basics:offerId", id).set("sku/k1:id", id).findings())
                .isEmpty();
    }

    @Test
    void the_right_to_solution_templates_allows_hiding() {
        assertThat(draftOnly()
                        .set("sku/k1:hidden", true)
                        .marketplace(RulesFixtures.marketplace(true))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_disk_that_was_taken_in_needs_no_sas_url() {
        var sas = new Sas("", "", "", null, "", null);
        assertThat(liveToo().sas(s -> sas).findings()).isEmpty();
        var two = liveToo().set("image/k2:versions[v2]", version("v2", "1.0.1", "second"));
        assertThat(two.sas(s -> sas).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.path().within(FieldPath.of("image/k2:versions[v2]")))
                .allMatch(finding -> finding.rule().name().startsWith("V22_SAS"));
    }

    @Test
    void a_sas_url_of_exactly_the_least_time_is_welcome() {
        assertThat(draftOnly()
                        .sas(s -> {
                            var expiry = RulesFixtures.NOW.plus(Duration.ofDays(21));
                            return new Sas("rl", "c", s.start(), RulesFixtures.NOW, expiry.toString(), expiry);
                        })
                        .findings())
                .isEmpty();
    }

    @Test
    void a_retired_market_may_not_be_chosen_and_its_prices_are_still_checked() {
        var lists = RulesFixtures.marketplace();
        var retired = new Marketplace(
                "2",
                lists.languages(),
                lists.categories(),
                lists.markets().tailMap("jq"),
                lists.markets().headMap("jq"),
                lists.coreCounts(),
                lists.vmSizes(),
                lists.regions(),
                false,
                lists.vhd(),
                21,
                lists.now());

        assertThat(liveToo().marketplace(retired).findings()).isEmpty();
        assertThat(draftOnly()
                        .marketplace(retired)
                        .set("pricing/k2:hourly.fr.4", "0.0001")
                        .findings())
                .extracting(Finding::rule)
                .contains(Rule.MARKET_UNKNOWN, Rule.V24_PRICE_DECIMALS);
    }

    @Test
    void what_is_live_outlives_the_lists() {
        var lists = RulesFixtures.marketplace();
        var empty = new Marketplace(
                "2",
                List.of(),
                Set.of(),
                new TreeMap<>(Map.of("us", new Marketplace.Market("us", "USD", 0, true))),
                new TreeMap<>(),
                lists.coreCounts(),
                Set.of(),
                List.of(),
                false,
                lists.vhd(),
                21,
                lists.now());
        assertThat(liveToo().marketplace(empty).findings()).isEmpty();
        assertThat(draftOnly().marketplace(empty).findings())
                .extracting(Finding::rule)
                .contains(
                        Rule.LANGUAGE_UNKNOWN,
                        Rule.V15_CATEGORY_UNKNOWN,
                        Rule.MARKET_UNKNOWN,
                        Rule.V23_SIZE_UNKNOWN,
                        Rule.V24_PRICE_DECIMALS);
    }

    @Test
    void sections_without_their_sku_or_language_are_not_judged() {
        var draft = draftOnly().set("basics:languages[en-US]", null).draft().without(SectionKey.sku("k1"));
        var world =
                draftOnly().draft(World.with(draft, FieldPath.of("listing/en-US:title"), World.json("x".repeat(99))));
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void every_text_is_compared_in_its_own_language_only() {
        var english = contoso().plan("k2", EN).title();
        assertThat(draftOnly().set("plan/k1/fr-FR:title", english).findings()).isEmpty();
        assertThat(draftOnly().set("plan/k1/en-US:title", english).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.V9_TITLES_EQUAL);
    }

    @Test
    void findings_of_approvers_are_among_the_others() {
        var pin = new Finding(
                Rule.V2_SUMMARY_REQUIRED,
                Severity.WARNING,
                Moment.PRODUCTION,
                FieldPath.of("support:customer.name"),
                List.of());
        var facts = RulesFixtures.facts(contoso());
        var withPin = new Facts(
                facts.takenIn(), facts.sas(), Set.of(), Set.of(), Set.of(), List.of(pin), Map.of(), Map.of(), Map.of());
        assertThat(Rules.validate(contoso(), null, RulesFixtures.marketplace(), withPin))
                .containsExactly(pin);
    }

    @Test
    void a_staged_state_holds_the_ids_of_the_draft() {
        var draft = draftOnly().set("sku/k1:id", "other").draft();
        assertThat(Rules.validate(draft, contoso(), null, RulesFixtures.marketplace(), RulesFixtures.facts(contoso())))
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("V29_LOCKED_FIELD_DIFFERS sku/k1:id");
    }

    @Test
    void messages_carry_what_they_need() {
        assertThat(draftOnly().set("pricing/k2:hourly.us.4", null).findings())
                .extracting(Finding::args)
                .containsExactly(List.of("us", "4", "standard"));
        assertThat(draftOnly().set("plan/k1/fr-FR:title", null).findings())
                .extracting(Finding::args)
                .containsExactly(List.of("fr-FR", "byol"));
    }
}
