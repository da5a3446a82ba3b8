package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.SortedSet;

/**
 * A draft taken to another state of its offer, as far as locks let it: what undo, restore, revert, discard changes and roll
 * back have in common. Saving it breaks no lock.
 *
 * @param target the draft as it would be
 * @param kept the locks that make it differ from the wanted state
 * @param unplaced sections that could not come back, because their SKU or language is not in the draft
 */
public record Restoration(OfferContent target, List<Lock> kept, SortedSet<SectionKey> unplaced) {

    /** How much of the draft goes back. */
    public sealed interface Scope {
        /** All of it: SKUs and languages that the other state has not go, unless they are live. */
        record Whole() implements Scope {}

        /** One section; a SKU that comes or goes brings or takes what hangs on it. */
        record OneSection(SectionKey key) implements Scope {}

        /** One field, or the item of a list it lies in where that came or went as a whole. */
        record OneField(FieldPath path) implements Scope {}
    }

    /**
     * @param from the wanted state
     * @param locks those of this draft; {@link Locks#rollingBack()} for a roll back
     */
    public static Restoration of(OfferContent draft, OfferContent from, Scope scope, Locks locks) {
        var restoring = new Restoring(draft, from, locks);
        switch (scope) {
            case Scope.Whole whole -> restoring.whole();
            case Scope.OneSection one -> restoring.section(one.key());
            case Scope.OneField one -> restoring.field(one.path());
        }
        return restoring.done();
    }
}
