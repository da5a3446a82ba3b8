package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static dev.vitrine.content.ContentFixtures.titled;
import static dev.vitrine.storefront.Web.header;
import static dev.vitrine.storefront.Web.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Sku;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An offer's page as a buyer gets it, over the wire. */
@VitrineTest
class StorefrontOfferTest {
    private static final String XSS = "<script>window.__pwn=1</script><img src=x onerror=alert(1)>'\"&";

    private final Shop shop;
    private final Web web;
    private final MarketplaceLists lists;

    StorefrontOfferTest(Shop shop, MarketplaceLists lists, @LocalServerPort int port) {
        this.shop = shop;
        this.lists = lists;
        web = new Web(port);
    }

    @Test
    void a_french_reader_gets_the_french_page_with_french_prices() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());

        var answer = web.get(offer.path(FR));
        var page = web.page(offer.path(FR));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.select("html").attr("lang")).isEqualTo("fr-FR");
        assertThat(page.select("h1").text()).isEqualTo("Contoso Archive");
        assertThat(page.select(".tagline").text()).isEqualTo("Archivez vos documents, retrouvez-les en une seconde.");
        assertThat(page.select(".plans > li")).hasSize(2);
        assertThat(page.select(".plans .chosen .price").text()).contains("Licence externe");
        assertThat(page.select(".plans > li:not(.chosen) .price b").text()).isEqualTo("0,360 €");
        assertThat(page.select(".plans .badge.live").text()).isEqualTo("Essai gratuit 1 mois");
        assertThat(page.select(".facts").text()).contains("Linux, Debian 12", "1.0.0", "Français, English");
    }

    @Test
    void core_count_sku_and_market_are_chosen_by_links_that_need_no_script() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());

        var page = web.page(offer.path(EN));
        var hourly = web.page(relative(page.select("a.choose").attr("href")));
        var eight =
                web.page(relative(hourly.select(".cores a[aria-label=8 cores]").attr("href")));
        var french =
                web.page(relative(eight.select(".menu a:containsOwn(France)").attr("href")));

        assertThat(page.select("script")).isEmpty();
        assertThat(hourly.select(".buy .amount b").text()).isEqualTo("$0.400");
        assertThat(hourly.select(".buy .month").text()).isEqualTo("about $292 per month without a pause (730 h)");
        assertThat(eight.select(".buy .amount b").text()).isEqualTo("$1.600");
        assertThat(french.select(".buy .amount b").text()).isEqualTo("€1.440");
        assertThat(french.select(".top .menu .label").text()).isEqualTo("France, EUR");
    }

    @Test
    void the_machine_is_priced_apart_and_together_with_the_software_where_the_operator_set_its_price() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());
        var machine = lists.vmSizes().stream()
                .filter(size ->
                        size.cores() == 8 && lists.infrastructurePrices("us").containsKey(size.id()))
                .min(Comparator.comparing(
                        size -> lists.infrastructurePrices("us").get(size.id())))
                .orElseThrow();
        var price = lists.infrastructurePrices("us").get(machine.id());

        var licensed = web.page(offer.path(EN) + "?cores=8");
        String hourly = relative(licensed.select("a.choose").attr("href"));
        var american = web.page(hourly);
        var japanese = web.page(hourly + "&market=jp");

        assertThat(american.select(".buy .machine")).hasSize(2);
        assertThat(american.select(".buy .machine").text())
                .contains(
                        "infrastructure apart: $",
                        machine.name(),
                        "together $" + price.add(new BigDecimal("1.6")).setScale(3));
        assertThat(licensed.select(".buy .machine").text())
                .contains("infrastructure apart: $")
                .doesNotContain("together");
        assertThat(japanese.select(".buy .machine")).isEmpty();
    }

    @Test
    void nonsense_in_the_address_shows_the_usual_page() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());

        var page = web.page(offer.path(FR) + "?market=atlantis&sku=none&cores=99999999999");

        assertThat(page.select(".top .menu .label").text()).isEqualTo("France, EUR");
        assertThat(page.select(".plans .chosen")).hasSize(1);
    }

    @Test
    void a_market_without_the_offer_says_so() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());

        var page = web.page(offer.path(EN) + "?market=jp");

        assertThat(page.select(".plans .price").text()).contains("Not sold in this market");
        assertThat(page.select(".bar")).isEmpty();
    }

    @Test
    void hidden_skus_are_left_out() {
        var offer = shop.live(
                shop.publisher(),
                content -> content.with(
                        SectionKey.sku(HOURLY),
                        new Sku(content.sku(HOURLY).id(), Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, true)));

        var page = web.page(offer.path(FR));

        assertThat(page.select(".plans > li")).hasSize(1);
        assertThat(page.text()).doesNotContain("Archive à l’heure");
        assertThat(page.select(".plans").text()).doesNotContain("par heure");
    }

    @Test
    void who_reads_another_language_reads_the_language_of_origin_and_is_told() {
        var offer = shop.live(
                shop.publisher(),
                content -> content.without(SectionKey.listing(EN))
                        .without(SectionKey.plan(HOURLY, EN))
                        .without(SectionKey.plan("k1", EN))
                        .without(SectionKey.legal(EN))
                        .with(
                                SectionKey.BASICS,
                                new Basics("Archive", content.basics().offerId(), FR, List.of(FR))));

        var page = web.page(offer.path(EN));

        assertThat(page.select("html").attr("lang")).isEqualTo("en-US");
        assertThat(page.select(".origin").text()).contains("original version: Français (France)");
        assertThat(page.select(".hero .words").attr("lang")).isEqualTo("fr-FR");
        assertThat(page.select(".tagline").text()).startsWith("Archivez vos documents");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(offer.path(FR));
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("fr-FR", "x-default");
    }

    @Test
    void search_engines_and_social_networks_are_told_what_it_is() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());

        var page = web.page(offer.path(EN) + "?cores=8");

        assertThat(page.title())
                .isEqualTo("Contoso Archive – " + offer.publisher().name() + " – Cumulia");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(offer.path(EN));
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
                .containsExactly("fr-FR", "en-US", "x-default");
        assertThat(page.select("link[hreflang=fr-FR]").attr("href")).endsWith(offer.path(FR));
        assertThat(page.select("meta[property=og:title]").attr("content")).startsWith("Contoso Archive");
        assertThat(page.select("meta[property=og:description]").attr("content"))
                .isEqualTo("Archive your documents, find them in a second.");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .contains("/marketplace/pictures/" + offer.publisher().slug() + "/");
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("en_US");
        assertThat(page.select("meta[name=robots]")).isEmpty();
    }

    @Test
    @Asvs("1.2.1")
    void what_publishers_wrote_is_shown_and_never_run() {
        var offer = shop.live(shop.publisher(), StorefrontOfferTest::hostile);

        var page = web.page(offer.path(FR));

        assertThat(page.select("script, style, iframe, svg script, [onerror], [onclick], [style]"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(XSS.substring(0, 50));
        assertThat(page.select(".plans h3").text()).contains(XSS.substring(0, 50));
        assertThat(page.select("a").eachAttr("href"))
                .noneMatch(
                        href -> href.trim().toLowerCase(java.util.Locale.ROOT).startsWith("javascript"));
        assertThat(page.select(".rich a, .links a").eachAttr("rel"))
                .isNotEmpty()
                .containsOnly("noopener nofollow");
    }

    @Test
    void the_answer_s_headers_are_strict_and_no_session_begins() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());

        var answer = web.get(offer.path(FR));

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache, public");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_twice_and_one_that_did_is() {
        var publisher = shop.publisher();
        var offer = shop.live(publisher, UnaryOperator.identity());
        String mark = header(web.get(offer.path(FR)), "ETag");
        var again = web.get(offer.path(FR), "If-None-Match", mark);

        shop.save(publisher, offer.id(), SectionKey.listing(FR), retitled("Contoso Archive 2", offer));
        shop.goLive(publisher, offer.id());
        var after = web.get(offer.path(FR), "If-None-Match", mark);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(text(after)).contains("Contoso Archive 2");
    }

    @Test
    void a_draft_changes_nothing_until_it_goes_live() {
        var publisher = shop.publisher();
        var offer = shop.live(publisher, UnaryOperator.identity());

        shop.save(publisher, offer.id(), SectionKey.listing(FR), retitled("Contoso Archive 2", offer));
        shop.stage(publisher, offer.id());

        assertThat(web.page(offer.path(FR)).select("h1").text()).isEqualTo("Contoso Archive");
    }

    @Test
    void what_is_not_there_is_said_in_the_style_and_language_of_the_storefront() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());
        var draft = shop.publisher();
        shop.draft(draft, UnaryOperator.identity());

        for (String path : List.of(
                "/marketplace/fr-FR/nobody/nothing",
                "/marketplace/fr-FR/" + offer.publisher().slug() + "/nothing",
                "/marketplace/fr-FR/" + draft.slug() + "/" + offer.publicId(),
                "/marketplace/fr-FR/a/b/c/d")) {
            var answer = web.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(text(answer)).contains("Cette page n’existe pas", "Voir le catalogue");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(web.get("/marketplace/de-DE").statusCode()).isEqualTo(404);
        assertThat(web.get("/marketplace/fr-FR/%252e%252e/x").statusCode()).isBetween(400, 404);
        assertThat(web.get("/marketplace/xx/a/b").statusCode()).isEqualTo(404);
    }

    @Test
    void the_language_alone_leads_to_the_language_with_its_country() {
        var answer = web.get("/marketplace/fr/contoso/x?cores=4");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/marketplace/fr-FR/contoso/x?cores=4");
        assertThat(header(web.get("/marketplace", "Accept-Language", "fr-CA,fr;q=0.8"), "Location"))
                .endsWith("/marketplace/fr-FR");
        assertThat(header(web.get("/marketplace", "Accept-Language", "en-GB"), "Location"))
                .endsWith("/marketplace/en-US");
        assertThat(header(web.get("/marketplace", "Accept-Language", "§!"), "Location"))
                .endsWith("/marketplace/fr-FR");
    }

    @Test
    void terms_have_a_page_of_their_own() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());

        var page = web.page(relative(web.page(offer.path(FR)).select("#terms a").attr("href")));

        assertThat(page.select(".text").text()).startsWith("Conditions d’utilisation de Contoso Archive.");
        assertThat(page.select(".text").attr("lang")).isEqualTo("fr-FR");
    }

    private static OfferContent hostile(OfferContent content) {
        Listing fr = content.listing(FR);
        String rich = "<p>Text</p>" + XSS + "<a href=\"javascript:alert(1)\">bad</a>"
                + "<a href=\"https://good.example\" target=\"_blank\">good</a><svg><script>1</script></svg>";
        return content.with(
                        SectionKey.listing(FR),
                        new Listing(
                                XSS.substring(0, 50),
                                "<p>sum</p>",
                                "<p>long</p>",
                                rich,
                                fr.links(),
                                fr.logos(),
                                fr.hero(),
                                List.of()))
                .with(SectionKey.plan(HOURLY, FR), new Plan(XSS.substring(0, 50), "<p>a</p>", rich));
    }

    private Listing retitled(String title, Shop.Offer offer) {
        return titled(shop.content(offer).listing(FR), title);
    }

    private static String relative(String address) {
        int anchor = address.indexOf('#');
        return anchor < 0 ? address : address.substring(0, anchor);
    }
}
