package dev.vitrine.content;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left out of stored JSON comes back as the empty value; lists keep the promises that comparison rests on. */
final class Absent {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Absent() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Plain values, each once, in their first order. */
    static <T> List<T> distinct(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(new LinkedHashSet<>(list));
    }

    /** Items with stable keys; {@link IllegalArgumentException} when a key is ill-formed or stands twice. */
    static <T> List<T> keyed(@Nullable List<T> list, Function<T, String> key) {
        if (list == null) {
            return List.of();
        }
        var seen = new HashSet<String>();
        for (T item : list) {
            var text = key.apply(item);
            if (text == null || !KEY.matcher(text).matches() || !seen.add(text)) {
                throw new IllegalArgumentException("stable keys must be well-formed and unique within their list");
            }
        }
        return List.copyOf(list);
    }

    static <K extends Comparable<K>, V> SortedMap<K, V> map(@Nullable SortedMap<K, V> map) {
        return map == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    static <T extends Comparable<T>> SortedSet<T> set(@Nullable SortedSet<T> set) {
        return set == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }
}
