package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.storefront.Web.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list's page as a buyer gets it, over the wire. */
@VitrineTest
class StorefrontListTest {
    private final Shop shop;
    private final Web web;
    private final Statistics statistics;
    private final String word = Shop.word("mot").replace("-", "");

    StorefrontListTest(Shop shop, EntityManagerFactory factory, @LocalServerPort int port) {
        this.shop = shop;
        web = new Web(port);
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @Test
    void the_list_is_a_page_of_links_that_needs_no_script() {
        var offer = live(shop.publisher(), "Archives " + word);

        var page = web.page("/marketplace/fr-FR?q=" + word);
        var card = page.select(".card").first();

        assertThat(page.select("html").attr("lang")).isEqualTo("fr-FR");
        assertThat(page.select("script, [onclick], [style]")).isEmpty();
        assertThat(page.select(".card")).hasSize(1);
        assertThat(card.select("h3 a").attr("href")).isEqualTo(offer.path(FR));
        assertThat(card.select(".from").text()).isEqualTo("dès 0,180 € / h");
        assertThat(card.select(".badge").eachText()).containsExactly("Essai", "BYOL");
        assertThat(page.select("#found").text()).isEqualTo("Résultats pour « " + word + " »");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo(word);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void a_filter_is_one_click_away_and_keeps_search_and_market() {
        live(shop.publisher(), "Archives " + word);

        var page = web.page("/marketplace/en-US?market=fr&q=" + word);
        String storage = page.select(".facets a:contains(Storage and archives)").attr("href");
        var narrowed = web.page(storage);
        var ticked = web.page(narrowed.select(".facets a:contains(Windows)").attr("href"));

        assertThat(storage).isEqualTo("/marketplace/en-US?category=storage&market=fr&q=" + word);
        assertThat(narrowed.select(".card .from b").text()).isEqualTo("€0.180");
        assertThat(narrowed.select(".facets a[aria-current] span").first().text())
                .isEqualTo("Storage and archives");
        assertThat(ticked.select(".card")).isEmpty();
        assertThat(ticked.select(".empty").text()).contains("No solution matches");
        assertThat(ticked.select(".facets a:contains(Windows)").attr("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void a_market_without_the_offer_says_so() {
        live(shop.publisher(), "Archives " + word);

        assertThat(web.page("/marketplace/en-US?market=jp&q=" + word)
                        .select(".card .from")
                        .text())
                .isEqualTo("Not sold in this market");
    }

    @Test
    void the_plain_list_is_found_by_search_engines_in_every_language() {
        var page = web.page("/marketplace/fr-FR?market=us");

        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/marketplace/fr-FR");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
                .containsExactly("fr-FR", "en-US", "x-default");
        assertThat(page.select(".segments a[title='English (United States)']").attr("href"))
                .isEqualTo("/marketplace/en-US?market=us");
    }

    @Test
    @Asvs("1.2.1")
    void hostile_searches_are_shown_as_text() {
        String hostile = "%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E";

        var page =
                web.page("/marketplace/fr-FR?q=" + hostile + "&category=%22%3E%3Cb%3E&publisher=%3Ci%3E&only=x&sort=y");

        assertThat(page.select("script, [onerror], .facets b, h2 i")).isEmpty();
        assertThat(page.select("#found").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void headers_are_strict_and_no_session_begins() {
        var answer = web.get("/marketplace/fr-FR");

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache, public");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(web.get("/marketplace/fr-FR", "If-None-Match", header(answer, "ETag"))
                        .statusCode())
                .isIn(200, 304);
    }

    @Test
    void style_sheet_and_font_are_there_for_everybody() {
        var sheet = web.get("/marketplace/storefront.css");
        var font = web.get("/aura/fonts/InstrumentSans/InstrumentSans.woff2");

        assertThat(header(sheet, "Content-Type")).isEqualToIgnoringCase("text/css;charset=UTF-8");
        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(font.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_page_costs_the_same_statements_whatever_it_shows() {
        var publisher = shop.publisher();
        live(publisher, "Alpha " + word);
        long one = statements(() -> web.get("/marketplace/fr-FR?q=" + word));
        for (int i = 0; i < 4; i++) {
            live(publisher, "Bravo " + i + " " + word);
        }
        long five = statements(() -> web.get("/marketplace/fr-FR?q=" + word));
        var small = live(publisher, "Small " + word);
        web.get(small.path(FR));
        long offer = statements(() -> web.get(small.path(FR)));
        long other = statements(() -> web.get(small.path(EN) + "?cores=8&market=fr"));

        assertThat(five).isEqualTo(one).isLessThanOrEqualTo(5);
        assertThat(offer).isLessThanOrEqualTo(6);
        assertThat(other).isLessThanOrEqualTo(offer + 1);
    }

    /** The least of a few counts: the server answers in a thread of its own, and work of the system may fall into one. */
    private long statements(Supplier<?> work) {
        work.get();
        return LongStream.range(0, 4)
                .map(i -> {
                    long before = statistics.getPrepareStatementCount();
                    work.get();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private Shop.Offer live(Publisher publisher, String title) {
        return shop.live(publisher, content -> titled(content, title));
    }

    private static OfferContent titled(OfferContent content, String title) {
        var changed = content;
        for (LanguageTag language : content.basics().languages()) {
            Listing listing = changed.listing(language);
            changed = changed.with(SectionKey.listing(language), ContentFixtures.titled(listing, title));
        }
        return changed;
    }
}
