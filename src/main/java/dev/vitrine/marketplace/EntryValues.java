package dev.vitrine.marketplace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of an entry, each as text in the form that {@link EntryField.Form} tells; a field that is absent is empty.
 * What comes from a person may hold anything: {@link ListKeeping} says what is wrong with it.
 */
public record EntryValues(SortedMap<EntryField, String> texts) {
    public static final EntryValues EMPTY = new EntryValues(Collections.emptySortedMap());

    public EntryValues {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static EntryValues of(Map<EntryField, String> texts) {
        return new EntryValues(new TreeMap<>(texts));
    }

    /** The same with this field. */
    public EntryValues with(EntryField field, String text) {
        var more = new EnumMap<EntryField, String>(EntryField.class);
        more.putAll(texts);
        more.put(field, text);
        return of(more);
    }

    /** The same with this amount, without zeros that say nothing. */
    public EntryValues with(EntryField field, BigDecimal amount) {
        return with(field, amount.stripTrailingZeros().toPlainString());
    }

    /** The text of a field, empty when it has none. */
    public String text(EntryField field) {
        return texts.getOrDefault(field, "");
    }

    /** For a field that was checked. */
    public int number(EntryField field) {
        return Integer.parseInt(text(field));
    }

    /** For a field that was checked. */
    public BigDecimal amount(EntryField field) {
        return new BigDecimal(text(field));
    }

    /** For a field that was checked. */
    public LocalDate date(EntryField field) {
        return LocalDate.parse(text(field));
    }

    public boolean yes(EntryField field) {
        return Boolean.parseBoolean(text(field));
    }
}
