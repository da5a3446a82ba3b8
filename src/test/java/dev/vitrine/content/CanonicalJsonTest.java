package dev.vitrine.content;

import static dev.vitrine.content.ContentFixtures.contoso;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    /** One section of each kind with every field filled, as schema 1 wrote it. These files never change. */
    @ParameterizedTest
    @MethodSource("golden")
    void reads_and_writes_what_schema_1_wrote(SectionKey key) throws IOException {
        var name = "/content/schema-1/" + key.toString().replace('/', '-') + ".json";
        try (var file = CanonicalJsonTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            var bytes = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(CanonicalJson.read(key.kind(), bytes))
                    .isEqualTo(contoso().get(key));
            assertThat(CanonicalJson.write(contoso().get(key)))
                    .asString()
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    static List<SectionKey> golden() {
        return List.copyOf(contoso().sections().keySet());
    }

    @Test
    void writes_schema_first_then_sorted_members_without_what_is_empty_or_default() {
        assertThat(json(new Sku("", Sku.Billing.HOURLY, Sku.Trial.NONE, false))).isEqualTo("{\"schema\":1}");
        assertThat(json(new Sku("a", Sku.Billing.BYOL, Sku.Trial.ONE_MONTH, true)))
                .isEqualTo("{\"schema\":1,\"billing\":\"BYOL\",\"hidden\":true,\"id\":\"a\",\"trial\":\"ONE_MONTH\"}");
        assertThat(json(new Legal("NONE", "")))
                .as("only an enum's default is left out")
                .isEqualTo("{\"schema\":1,\"terms\":\"NONE\"}");
        assertThat(json(new Legal("a\"\\\n\r\t\u0001/é😀", "")))
                .isEqualTo("{\"schema\":1,\"terms\":\"a\\\"\\\\\\n\\r\\t\\u0001/é😀\"}");
    }

    @Test
    void writes_prices_as_exact_plain_text_without_trailing_zeros() {
        assertThat(json(prices("0.10"))).isEqualTo("{\"schema\":1,\"hourly\":{\"US\":{\"2\":\"0.1\"}}}");
        assertThat(json(prices("1E+3"))).contains("\"1000\"");
        assertThat(json(prices("0.000"))).contains("\"0\"");
        assertThat(prices("0.10")).isEqualTo(prices("0.1000"));
        assertThatThrownBy(() -> prices("1E+1000000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prices("1E-1000000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prices("1E-19")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_empty_section_is_the_schema_number_alone() {
        for (var kind : SectionKey.Kind.values()) {
            assertThat(json(OfferContent.empty(kind))).isEqualTo("{\"schema\":1}");
            assertThat(CanonicalJson.read(kind, bytes("{\"schema\":1}"))).isEqualTo(OfferContent.empty(kind));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud800", "a\udc00b", "\udc00\ud800"})
    @Asvs("1.3.3")
    void refuses_what_no_store_keeps(String text) {
        assertThatThrownBy(() -> CanonicalJson.write(new Legal(text, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content must not hold");
    }

    @Test
    void a_newer_schema_is_a_clear_error() {
        assertThatThrownBy(() -> CanonicalJson.read(SectionKey.Kind.LEGAL, bytes("{\"schema\":2,\"clauses\":[]}")))
                .isInstanceOf(NewerSchemaException.class)
                .hasMessage("content has schema 2, this program reads up to schema 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"schema\":0}",
                "{\"schema\":\"1\"}",
                "{\"schema\":1,\"unknown\":1}",
                "{\"schema\":1,\"terms\":\"a\",\"terms\":\"b\"}",
                "{\"schema\":1} x",
                "{\"schema\":1,\"terms\":{}}"
            })
    void refuses_what_is_no_content(String text) {
        assertThatThrownBy(() -> CanonicalJson.read(SectionKey.Kind.LEGAL, bytes(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_bytes_that_are_no_utf_8() {
        var bytes = bytes("{\"schema\":1,\"terms\":\"aa\"}");
        for (int[] bad : new int[][] {{0xC0, 0x80}, {0xFF, 'a'}, {0xE9, 'a'}}) {
            var copy = Arrays.copyOf(bytes, bytes.length);
            int at = copy.length - 4;
            copy[at] = (byte) bad[0];
            copy[at + 1] = (byte) bad[1];
            assertThatThrownBy(() -> CanonicalJson.read(SectionKey.Kind.LEGAL, copy))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_million_characters_survive() {
        var legal = new Legal("é".repeat(Legal.TERMS_MAX), "");
        assertThat(CanonicalJson.read(SectionKey.Kind.LEGAL, CanonicalJson.write(legal)))
                .isEqualTo(legal);
    }

    @Test
    void keys_of_list_items_must_be_unique_and_well_formed() {
        for (var keys :
                List.of(List.of("a", "a"), List.of(""), List.of("a.b"), List.of("a]"), List.of("x".repeat(65)))) {
            assertThatThrownBy(() -> listing(keys)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(((Listing) listing(List.of("a", "B-1_2"))).links()).hasSize(2);
    }

    private static Section listing(List<String> keys) {
        var links = keys.stream().map(key -> new Listing.Link(key, "", "")).toList();
        return new Listing("", "", "", "", links, Collections.emptySortedMap(), null, List.of());
    }

    private static SkuPrices prices(String price) {
        SortedMap<String, SortedMap<Integer, BigDecimal>> hourly =
                new TreeMap<>(Map.of("US", new TreeMap<>(Map.of(2, new BigDecimal(price)))));
        return new SkuPrices(hourly, Collections.emptySortedSet());
    }

    private static String json(Section section) {
        return new String(CanonicalJson.write(section), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
