package dev.vitrine.offers;

import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.Uuid7;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where a keyset page ended: a number and, where it is shared, the id. */
record Cursor(long number, UUID id) {
    /** Before everything, where the greatest number comes first. */
    static final Cursor FIRST = new Cursor(Long.MAX_VALUE, new UUID(0, 0));

    /** Reads the text form; what is none leads nowhere and is {@link NotFoundException}. */
    static Cursor of(String text) {
        int dot = text.indexOf('.');
        try {
            return new Cursor(
                    Long.parseLong(text.substring(0, Math.max(0, dot))), Uuid7.parse(text.substring(dot + 1)));
        } catch (NumberFormatException e) {
            throw new NotFoundException();
        }
    }

    <T> T apply(BiFunction<Long, UUID, T> query) {
        return query.apply(number, id);
    }

    @Override
    public String toString() {
        return number + "." + id;
    }

    /** The page out of one item more than it may hold; the surplus one tells that there is a next page. */
    static <R, T> Page<T> page(List<R> found, int size, Function<R, T> face, Function<R, Cursor> cursor) {
        List<R> shown = found.size() > size ? found.subList(0, size) : found;
        return new Page<>(
                shown.stream().map(face).toList(),
                found.size() > size ? cursor.apply(shown.getLast()).toString() : null);
    }
}
