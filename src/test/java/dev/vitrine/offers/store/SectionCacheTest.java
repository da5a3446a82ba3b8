package dev.vitrine.offers.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Legal;
import dev.vitrine.content.Section;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import org.junit.jupiter.api.Test;

class SectionCacheTest {
    private static final PublisherId PUBLISHER = PublisherId.next();
    private static final Section SECTION = new Legal("terms", "");

    private final SectionCache cache = new SectionCache(100);

    @Test
    void what_was_kept_is_found_by_its_publisher_alone() {
        cache.keep(key(PUBLISHER, 1), SECTION, 10);
        assertThat(cache.find(key(PUBLISHER, 1))).isSameAs(SECTION);
        assertThat(cache.find(key(PublisherId.next(), 1))).isNull();
    }

    @Test
    void the_same_bytes_of_another_kind_are_another_section() {
        cache.keep(key(PUBLISHER, 1), SECTION, 10);
        assertThat(cache.find(new SectionCache.Key(PUBLISHER, SectionKey.Kind.PLAN, hash(1))))
                .isNull();
    }

    @Test
    void the_longest_unused_go_when_it_is_full() {
        cache.keep(key(PUBLISHER, 1), SECTION, 40);
        cache.keep(key(PUBLISHER, 2), SECTION, 40);
        cache.find(key(PUBLISHER, 1));
        cache.keep(key(PUBLISHER, 3), SECTION, 40);
        assertThat(cache.find(key(PUBLISHER, 2))).isNull();
        assertThat(cache.find(key(PUBLISHER, 1))).isNotNull();
        assertThat(cache.held()).isEqualTo(80);
    }

    @Test
    void what_is_greater_than_all_room_is_not_kept() {
        cache.keep(key(PUBLISHER, 1), SECTION, 101);
        assertThat(cache.find(key(PUBLISHER, 1))).isNull();
        assertThat(cache.held()).isZero();
    }

    @Test
    void keeping_again_does_not_count_twice() {
        cache.keep(key(PUBLISHER, 1), SECTION, 40);
        cache.keep(key(PUBLISHER, 1), SECTION, 40);
        assertThat(cache.held()).isEqualTo(40);
    }

    private static SectionCache.Key key(PublisherId publisher, int number) {
        return new SectionCache.Key(publisher, SectionKey.Kind.LEGAL, hash(number));
    }

    private static Sha256 hash(int number) {
        return Sha256.ofBytes(new byte[] {(byte) number});
    }
}
