package dev.vitrine.offers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final SortedMap<SectionKey, Sha256> MANIFEST = new TreeMap<>(
            Map.of(SectionKey.BASICS, hash("a"), SectionKey.sku("k1"), hash("b"), SectionKey.prices("k1"), hash("c")));

    @Test
    void the_hash_stands_for_sections_and_for_what_was_before() {
        Sha256 first = Manifest.chained(MANIFEST, null);
        assertThat(Manifest.chained(MANIFEST, null)).isEqualTo(first);
        assertThat(Manifest.chained(MANIFEST, first)).isNotEqualTo(first);
        var other = new TreeMap<>(MANIFEST);
        other.put(SectionKey.BASICS, hash("z"));
        assertThat(Manifest.chained(other, null)).isNotEqualTo(first);
    }

    @Test
    void the_form_is_one_line_a_section_in_the_order_of_their_text() {
        assertThat(new String(Manifest.bytes(MANIFEST), StandardCharsets.UTF_8))
                .isEqualTo("basics " + hash("a") + "\npricing/k1 " + hash("c") + "\nsku/k1 " + hash("b") + "\n");
    }

    @Test
    void a_revision_gives_back_its_manifest() {
        for (var manifest : List.of(MANIFEST, Collections.<SectionKey, Sha256>emptySortedMap())) {
            var revision = new StoredRevision(OfferId.next(), 1, manifest, null, null, Instant.EPOCH);
            assertThat(revision.manifest()).isEqualTo(manifest);
        }
    }

    @Property
    void compressing_loses_nothing(@ForAll @Size(max = 20_000) byte[] bytes) {
        assertThat(Deflate.expand(Deflate.compress(bytes), bytes.length)).isEqualTo(bytes);
    }

    @Test
    void damaged_bytes_are_told() {
        byte[] compressed = Deflate.compress("some text".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Deflate.expand(new byte[0], 9)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> Deflate.expand(compressed, 400)).hasMessageContaining("damaged");
    }

    private static Sha256 hash(String text) {
        return Sha256.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
