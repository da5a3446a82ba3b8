package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a submission bears on is told from hashes alone. */
class BearingTest {
    private static final Map<SectionKey, Sha256> LIVE = Map.of(
            SectionKey.BASICS,
            hash("basics"),
            SectionKey.sku("k1"),
            hash("sku"),
            SectionKey.image("k1"),
            hash("image"),
            SectionKey.listing(LanguageTag.of("fr-FR")),
            hash("texts"),
            SectionKey.PRICING,
            hash("markets"),
            SectionKey.prices("k1"),
            hash("prices"),
            SectionKey.SUPPORT,
            hash("support"));

    @Test
    void what_was_never_live_is_a_first_publication() {
        var bearing = Bearing.of(null, LIVE);

        assertThat(bearing.firstPublication()).isTrue();
        assertThat(bearing.changedSections()).isEqualTo(LIVE.size());
    }

    @Test
    void the_very_same_content_bears_on_nothing() {
        assertThat(Bearing.of(LIVE, LIVE)).isEqualTo(new Bearing(false, false, false, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "basics, false, true",
        "sku/k1, true, true",
        "sku/k2, true, true",
        "image/k1, false, false",
        "listing/fr-FR, false, true",
        "pricing, true, true",
        "pricing/k1, true, true",
        "pricing/k2, true, true",
        "support, false, true",
        "legal/fr-FR, false, true",
        "image/k2, false, false"
    })
    void a_changed_or_new_section_bears_on_prices_or_images_by_its_kind(
            String section, boolean prices, boolean sameImages) {
        var submitted = new HashMap<>(LIVE);
        submitted.put(SectionKey.of(section), hash("something else"));

        assertThat(Bearing.of(LIVE, submitted)).isEqualTo(new Bearing(false, prices, !sameImages, 1));
        assertThat(Bearing.sameImages(LIVE, submitted)).isEqualTo(sameImages);
        assertThat(Bearing.of(submitted, LIVE).prices()).isEqualTo(prices);
    }

    private static Sha256 hash(String text) {
        return Sha256.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
