package dev.vitrine.skus;

import dev.vitrine.content.Sku;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;

/** What a {@link BulkChange} makes of each SKU: told before it is done, and done in one save. */
public record BulkPlan(List<Line> lines) {
    /**
     * One SKU.
     *
     * @param after the same as {@code before} when nothing of it changes
     * @param locks why a part of the change, or all of it, leaves this SKU out
     * @param noTrial a trial was wanted, but there is none with BYOL
     */
    public record Line(String key, Sku before, Sku after, List<Lock> locks, boolean noTrial) {
        public boolean changes() {
            return !after.equals(before);
        }
    }

    public List<Line> changed() {
        return lines.stream().filter(Line::changes).toList();
    }

    /** Those of which a lock keeps something as it is. */
    public List<Line> locked() {
        return lines.stream().filter(line -> !line.locks().isEmpty()).toList();
    }

    /** Those that are already so, or that the change does not fit. */
    public List<Line> untouched() {
        return lines.stream()
                .filter(line -> !line.changes() && line.locks().isEmpty())
                .toList();
    }

    /** @param versions head versions of the draft that the plan was made of */
    public List<Edit> edits(Map<SectionKey, Long> versions) {
        return changed().stream()
                .map(line -> edit(line, line.after(), versions))
                .toList();
    }

    /** @param versions head versions after the save */
    public List<Edit> undo(Map<SectionKey, Long> versions) {
        return changed().stream()
                .map(line -> edit(line, line.before(), versions))
                .toList();
    }

    private static Edit edit(Line line, Sku value, Map<SectionKey, Long> versions) {
        var key = SectionKey.sku(line.key());
        return new Edit(key, versions.getOrDefault(key, 0L), value);
    }
}
