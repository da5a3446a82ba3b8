package dev.vitrine.rules;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out a {@link Restoration}, section by section. */
final class Restoring {
    private final OfferContent draft;
    private final OfferContent from;
    private final Locks locks;
    private final SortedMap<SectionKey, Section> target;
    private final List<Lock> kept = new ArrayList<>();
    private final SortedSet<SectionKey> unplaced = new TreeSet<>();

    Restoring(OfferContent draft, OfferContent from, Locks locks) {
        this.draft = draft;
        this.from = from;
        this.locks = locks;
        this.target = new TreeMap<>(draft.sections());
    }

    Restoration done() {
        return new Restoration(
                new OfferContent(target),
                kept.stream().distinct().toList(),
                Collections.unmodifiableSortedSet(unplaced));
    }

    void whole() {
        take(SectionKey.BASICS);
        var keys = new TreeSet<>(draft.sections().keySet());
        keys.addAll(from.sections().keySet());
        keys.remove(SectionKey.BASICS);
        keys.stream().filter(key -> key.kind() == SectionKey.Kind.SKU).forEach(this::sku);
        var places = new OfferContent(target);
        keys.stream().filter(key -> key.kind() != SectionKey.Kind.SKU).forEach(key -> dependent(key, places));
    }

    void section(SectionKey key) {
        boolean skuComes = key.kind() == SectionKey.Kind.SKU && draft.find(key).isEmpty();
        if (skuComes) {
            sku(key);
            var places = new OfferContent(target);
            from.sectionsOfSku(key.sku().orElseThrow())
                    .filter(other -> !other.equals(key))
                    .forEach(other -> dependent(other, places));
        } else if (key.kind() == SectionKey.Kind.SKU) {
            sku(key);
        } else {
            dependent(key, draft);
        }
    }

    void field(FieldPath path) {
        var key = path.section();
        boolean ofMissingSku =
                key.kind() == SectionKey.Kind.SKU && draft.find(key).isEmpty();
        if (path.field().isEmpty() || ofMissingSku) {
            section(key);
        } else if (!draft.hasPlace(key)) {
            unplaced.add(key);
        } else {
            var wanted = FieldValues.takenFrom(from.find(key).orElse(null), draft.get(key), path);
            if (!wanted.equals(draft.get(key))) {
                keepWithin(path, wanted);
            }
        }
    }

    /** A lock on more than the field, such as on the list that it is an item of, keeps the field as it is in the draft. */
    private void keepWithin(FieldPath path, Section wanted) {
        var result = locks.keep(path.section(), wanted);
        if (result.kept().stream().allMatch(lock -> lock.path().within(path))) {
            target.put(path.section(), result.section());
        }
        kept.addAll(result.kept());
    }

    /** A SKU that the other state has not goes with all that hangs on it, unless it is live. */
    private void sku(SectionKey key) {
        if (from.find(key).isPresent() || draft.find(key).isEmpty()) {
            take(key);
            return;
        }
        var broken = locks.broken(key, null);
        if (broken.isEmpty()) {
            draft.sectionsOfSku(key.sku().orElseThrow()).forEach(target::remove);
        } else {
            kept.addAll(broken);
        }
    }

    /**
     * @param places the draft as it will be, as to its SKUs and languages: what hangs on one that stays though the other
     *     state has it not, stays too
     */
    private void dependent(SectionKey key, OfferContent places) {
        boolean wanted = from.find(key).isPresent();
        if (places.hasPlace(key)) {
            if (wanted || from.hasPlace(key)) {
                take(key);
            }
        } else if (wanted) {
            if (!from.find(key).equals(draft.find(key))) {
                unplaced.add(key);
            }
        } else if (target.containsKey(key) && locks.broken(key, null).isEmpty()) {
            target.remove(key);
        }
    }

    /** The section as the other state has it; an offer has basics for as long as it is. */
    private void take(SectionKey key) {
        var wanted = from.find(key);
        if (wanted.isPresent()) {
            keep(key, wanted.get());
        } else if (draft.find(key).isPresent() && key.kind() != SectionKey.Kind.BASICS) {
            blank(key);
        }
    }

    private void keep(SectionKey key, Section wanted) {
        var result = locks.keep(key, wanted);
        target.put(key, result.section());
        kept.addAll(result.kept());
    }

    /** The other state has not got this section: it goes, unless something in it is locked. */
    private void blank(SectionKey key) {
        var result = locks.keep(key, OfferContent.empty(key.kind()));
        var removal = locks.broken(key, null);
        if (result.kept().isEmpty() && removal.isEmpty()) {
            target.remove(key);
        } else {
            target.put(key, result.section());
            kept.addAll(result.kept().isEmpty() ? removal : result.kept());
        }
    }
}
