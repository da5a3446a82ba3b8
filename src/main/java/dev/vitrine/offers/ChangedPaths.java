package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Section;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the audit record says of a save: the field that was changed, or was to be, or the section with the fields beside it. A price book
 * may change in ten thousand places at once; then the first are named, and how many more there are: which, the history of
 * the offer tells.
 */
final class ChangedPaths {
    private static final int NAMED = 50;

    private ChangedPaths() {}

    static Audited saved(
            PublisherId publisher,
            OfferId offer,
            SectionKey key,
            long version,
            @Nullable Section before,
            @Nullable Section after) {
        List<FieldPath> paths = Comparison.compare(key, before, after).stream()
                .filter(change -> !change.isWhole())
                .map(Change::path)
                .toList();
        return event("offer.section.saved", publisher, offer, paths, key, Map.of("version", String.valueOf(version)));
    }

    /** Of a save that would have changed what is locked; at least one lock. */
    static Audited refused(PublisherId publisher, OfferId offer, List<Lock> locks) {
        return event(
                "offer.section.refused",
                publisher,
                offer,
                locks.stream().map(Lock::path).distinct().toList(),
                locks.getFirst().path().section(),
                Map.of());
    }

    private static Audited event(
            String action,
            PublisherId publisher,
            OfferId offer,
            List<FieldPath> paths,
            SectionKey key,
            Map<String, String> more) {
        var details = new TreeMap<>(more);
        if (paths.size() > 1) {
            details.put(
                    Audited.FIELDS,
                    paths.stream().limit(NAMED).map(FieldPath::toString).collect(Collectors.joining(" ")));
        }
        if (paths.size() > NAMED) {
            details.put("more", String.valueOf(paths.size() - NAMED));
        }
        var field = paths.size() == 1 ? paths.getFirst() : FieldPath.whole(key);
        return new Audited(action, publisher, offer.toString(), field, details);
    }
}
