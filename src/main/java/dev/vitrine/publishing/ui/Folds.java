package dev.vitrine.publishing.ui;

import dev.vitrine.content.Change;
import dev.vitrine.offers.History.Told;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.publishing.ui.Timeline.Entry.Saved;
import dev.vitrine.shared.SectionKey;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts saves of one person within minutes together, which then are read as one. */
final class Folds {
    /** No more than this lies between two saves of a fold. */
    static final Duration GAP = Duration.ofMinutes(10);

    private Folds() {}

    /** Whether an entry and the one before it in time are read as one: saves of one person, on one day of the reader's. */
    static boolean together(Entry later, Entry earlier, ZoneId zone) {
        return later instanceof Saved one
                && earlier instanceof Saved other
                && Objects.equals(one.told().save().by(), other.told().save().by())
                && Duration.between(earlier.at(), later.at()).compareTo(GAP) <= 0
                && LocalDate.ofInstant(later.at(), zone).equals(LocalDate.ofInstant(earlier.at(), zone));
    }

    /** The entries in their order, those that are read as one in a row. */
    static List<List<Entry>> of(List<Entry> entries, ZoneId zone) {
        var folds = new ArrayList<List<Entry>>();
        for (var entry : entries) {
            if (!folds.isEmpty() && together(folds.getLast().getLast(), entry, zone)) {
                folds.getLast().add(entry);
            } else {
                folds.add(new ArrayList<>(List.of(entry)));
            }
        }
        return folds;
    }

    /**
     * What saves, newest first, changed in sum: from before the first to after the last of each section. What was taken
     * back meanwhile is no change; its section stays with none.
     */
    static SortedMap<SectionKey, List<Change>> sum(List<Told> saves) {
        var first = new TreeMap<SectionKey, Told>();
        var last = new TreeMap<SectionKey, Told>();
        for (var told : saves) {
            first.put(told.save().section(), told);
            last.putIfAbsent(told.save().section(), told);
        }
        var sum = new TreeMap<SectionKey, List<Change>>();
        first.forEach((key, told) ->
                sum.put(key, told.before().changes(key, last.get(key).after())));
        return sum;
    }

    /** How many saves these are: sections that were saved at once are one. */
    static long count(List<Told> saves) {
        return saves.stream().map(Told::previous).distinct().count();
    }
}
