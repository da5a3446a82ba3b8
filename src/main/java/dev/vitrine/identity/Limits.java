package dev.vitrine.identity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The languages and offers a member is limited to, as one column keeps them: separated by blanks. */
final class Limits {
    private Limits() {}

    static Set<LanguageTag> languages(String column) {
        return read(column, LanguageTag::of);
    }

    static Set<OfferId> offers(String column) {
        return read(column, OfferId::of);
    }

    static String column(Collection<?> limits) {
        return limits.stream().map(Object::toString).sorted().collect(joining(" "));
    }

    private static <T> Set<T> read(String column, Function<String, T> item) {
        return Stream.of(column.split(" "))
                .filter(text -> !text.isEmpty())
                .map(item)
                .collect(toUnmodifiableSet());
    }
}
