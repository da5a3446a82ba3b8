package dev.vitrine.marketplace;

import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The keeping of the operator's lists by a platform administrator (product.md section 7). Ids never change; what was ever
 * named can be retired, not deleted; every change is written down with who, when, before and after. All nodes read the
 * lists as they are now within seconds.
 */
public interface ListKeeping {
    /**
     * An entry as it is kept.
     *
     * @param used whether content, a record or another list ever named it, so that it may not be deleted
     * @param version rises with every change; to be given back with the next one
     */
    record Kept(OperatorList list, EntryValues values, boolean retired, boolean used, long version) {
        public String id() {
            return list.id(values);
        }
    }

    /** Why something is refused; the arguments of the message stand in {@link Problem}. */
    enum Refusal {
        REQUIRED,
        /** Argument: the greatest length. */
        TOO_LONG,
        ID_FORM,
        SIZE_ID_FORM,
        VERSION_FORM,
        /** Argument: the present version, after which it must come. */
        VERSION_NOT_LATER,
        /** Another entry has this id. */
        TAKEN,
        /** Another entry has this name: whoever chooses could not tell them apart. */
        NAME_TAKEN,
        /** Control characters. */
        CHARACTERS,
        /** Arguments: the least and the greatest. */
        NUMBER,
        /** Arguments: the greatest, and how many decimals. */
        AMOUNT,
        DATE,
        FUTURE,
        /** Not ISO 4217. */
        NO_CURRENCY,
        /** One euro buys one euro. */
        EURO,
        /** Not in the list that it comes from, or retired there. */
        UNKNOWN,
        /** Finer than prices may be. Argument: the market. */
        STEP_TOO_FINE,
        /** It would change what was priced already. */
        FIXED_IN_USE,
        /** Prices and steps with more decimals may stand already. Argument: how many. */
        FEWER_DECIMALS,
        /** The entry was named already: it can be retired. */
        USED,
        /** Another list names it. Argument: the entry that does. */
        NAMED,
        /** What it comes from is retired. Argument: that entry. */
        SOURCE_RETIRED,
        /** Entries that may be chosen need it. Argument: one of them. */
        NEEDED,
        /** Nothing would be left to choose. */
        LAST
    }

    /** @param field null when it is about the entry as a whole */
    record Problem(@Nullable EntryField field, Refusal refusal, List<String> arguments) {}

    /** What became of a change. */
    sealed interface Outcome {
        /** It is done; the entry as it is now, or as it was when it was deleted. */
        record Done(Kept entry) implements Outcome {}

        /** Somebody else changed the entry since: as it is now, or nothing when it is gone. Nothing was done. */
        record ChangedMeanwhile(Optional<Kept> now) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}
    }

    /** What was done to an entry. */
    enum Action {
        ADDED,
        CHANGED,
        RETIRED,
        BROUGHT_BACK,
        DELETED,
        MOVED
    }

    /** Empty stands for nothing; long texts are not repeated here. */
    record FieldChange(String before, String after) {}

    /** A line of the history. */
    record Change(
            String id,
            String entry,
            Action action,
            SortedMap<EntryField, FieldChange> fields,
            @Nullable PersonId by,
            Instant at) {}

    /** All entries of a list, retired ones too, in the order in which they are offered. */
    List<Kept> all(OperatorList list);

    Outcome add(OperatorList list, EntryValues values);

    /** Changes the entry that has the key of these values. */
    Outcome change(OperatorList list, EntryValues values, long version);

    /** From now on it may not be chosen anew; where it is used it stays. */
    Outcome retire(OperatorList list, String id, long version);

    Outcome bringBack(OperatorList list, String id, long version);

    Outcome delete(OperatorList list, String id, long version);

    /** Puts an entry before another one in the order of its list; null for the end. */
    Outcome move(OperatorList list, String id, @Nullable String before);

    /** The history of a list, or of one entry of it, the latest first. */
    Page<Change> changes(OperatorList list, @Nullable String entry, @Nullable String after, int size);
}
