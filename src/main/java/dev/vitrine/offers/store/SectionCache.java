package dev.vitrine.offers.store;

import dev.vitrine.content.Section;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sections that were read lately. A hash names its bytes for ever, so nothing here can grow old; the publisher is part
 * of the key so that a section is only ever found by whom it belongs to. Bounded by the bytes of the JSON it was read
 * from; the longest unused go first.
 */
final class SectionCache {
    /** What a section is known by; the same bytes may stand for sections of different kinds. */
    record Key(PublisherId publisher, SectionKey.Kind kind, Sha256 hash) {}

    private record Entry(Section section, int bytes) {}

    private final long capacity;
    private final LinkedHashMap<Key, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
    private long held;

    SectionCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized @Nullable Section find(Key key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.section;
    }

    synchronized void keep(Key key, Section section, int bytes) {
        Entry before = entries.put(key, new Entry(section, bytes));
        held += bytes - (before == null ? 0 : before.bytes);
        var oldest = entries.values().iterator();
        while (held > capacity && oldest.hasNext()) {
            held -= oldest.next().bytes;
            oldest.remove();
        }
    }

    synchronized long held() {
        return held;
    }
}
