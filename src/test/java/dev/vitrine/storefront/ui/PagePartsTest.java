package dev.vitrine.storefront.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.storefront.Availability;
import dev.vitrine.testing.Asvs;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts that pages are made of. */
class PagePartsTest {
    private static final VmSize D2 = new VmSize("d2", "D2", 2, 8, false);
    private static final VmSize D8 = new VmSize("d8", "D8", 8, 32, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; EUR; 3; 0.72;    0,720 €;    526 €",
                "en; USD; 3; 0.72;    $0.720;     $526",
                "en; USD; 3; 0.0725;  $0.0725;    $52.93",
                "en; USD; 3; 0.00005; $0.00005;   $0.04",
                "fr; JPY; 1; 12.5;    12,5 ¥;   9 125 ¥",
                "en; EUR; 3; 1234;    €1,234.000; €900,820",
            })
    void prices_are_written_as_the_buyer_writes_them_and_never_rounded(
            Locale locale, String currency, int decimals, BigDecimal price, String hour, String month) {
        var money = new Money(locale, currency, decimals);

        assertThat(plain(money.hour(price))).isEqualTo(hour.replace("¥", symbol(locale, currency)));
        assertThat(plain(money.month(price))).isEqualTo(month.replace("¥", symbol(locale, currency)));
    }

    @Test
    @Asvs("1.2.2")
    void what_stands_in_an_address_cannot_change_it() {
        var address = Address.catalogue(LanguageTag.of("fr-FR"))
                .with("q", "a&b=c#d é {x} /../")
                .with("market", null)
                .with("sort", "");

        assertThat(address).hasToString("/marketplace/fr-FR?q=a%26b%3Dc%23d%20%C3%A9%20%7Bx%7D%20%2F..%2F");
        assertThat(address.with("q", "").toString()).isEqualTo("/marketplace/fr-FR");
    }

    @Test
    @Asvs("3.4.5")
    void links_of_publishers_tell_nothing_and_lend_nothing() {
        var html = Jsoup.parse(Rich.html("<p><a href='https://x.example' target='_blank'>x</a>"
                + "<a href='mailto:a@x.example'>m</a></p><h1>Big</h1><script>alert(1)</script>"));

        assertThat(html.select("a").eachAttr("rel")).containsExactly("noopener nofollow", "noopener nofollow");
        assertThat(html.select("h1, h2, script")).isEmpty();
        assertThat(html.select("h3").text()).isEqualTo("Big");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<p style=\"background:url(javascript:alert(1))\" onclick=alert(1)>x</p>",
                "<b><template><script>alert(1)</script></template></b>",
            })
    @Asvs("1.2.2")
    void what_browsers_might_run_is_gone(String hostile) {
        var html = Jsoup.parse(Rich.html(hostile));

        assertThat(html.select("img, svg, math, style, script, noscript, iframe, template, table"))
                .isEmpty();
        assertThat(html.body().select("*").eachAttr("onclick")).isEmpty();
        assertThat(html.select("[onerror], [style], [href^=java], [href^=data]"))
                .isEmpty();
    }

    @Test
    void prices_begin_with_the_first_recommended_size() {
        var counts = counts(List.of(D8, D2), null, 1, 2, 4, 8, 16, 32);

        assertThat(counts.chosen()).isEqualTo(8);
        assertThat(counts.isShownBy(D8)).isTrue();
        assertThat(counts.isShownBy(D2)).isFalse();
        assertThat(counts.atHand()).containsExactly(2, 4, 8, 16);
    }

    @Test
    void any_priced_count_can_be_chosen_and_then_is_at_hand() {
        var counts = counts(List.of(D2), 32, 1, 2, 4, 8, 16, 32);

        assertThat(counts.chosen()).isEqualTo(32);
        assertThat(counts.atHand()).containsExactly(2, 4, 8, 16, 32);
        assertThat(counts.isShownByASize()).isFalse();
    }

    @Test
    void counts_and_sizes_without_a_price_are_left_out() {
        var counts = counts(List.of(D8, D2), 64, 1, 3, 5);

        assertThat(counts.chosen()).isEqualTo(1);
        assertThat(counts.recommended()).isEmpty();
        assertThat(counts.atHand()).containsExactly(1, 3, 5);
        assertThat(counts(List.of(D2), null).chosen()).isZero();
        assertThat(counts(List.of(), null, 2, 4, 8).chosen()).isEqualTo(4);
    }

    private static CoreCounts counts(List<VmSize> recommended, @Nullable Integer wanted, int... priced) {
        var prices = new TreeMap<Integer, BigDecimal>();
        for (int count : priced) {
            prices.put(count, BigDecimal.ONE);
        }
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        hourly.put("fr", prices);
        var content = ContentFixtures.contoso()
                .with(SectionKey.PRICING, new Pricing("fr", new TreeSet<>(List.of("fr"))))
                .with(SectionKey.prices(ContentFixtures.HOURLY), new SkuPrices(hourly, Collections.emptySortedSet()));
        return CoreCounts.of(new Availability(content), "fr", recommended, wanted);
    }

    /** Spaces of all kinds as the common one. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static String symbol(Locale locale, String currency) {
        return Currency.getInstance(currency).getSymbol(locale);
    }
}
