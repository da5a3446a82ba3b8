package dev.vitrine.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where a keyset page ended that is ordered by time: the moment, to the microsecond, and the id. */
public record Moments(Instant at, UUID id) {
    /** Reads the text form; what is none leads nowhere and is {@link NotFoundException}. */
    public static Moments of(String text) {
        int dot = text.indexOf('.');
        try {
            long micros = Long.parseLong(text.substring(0, Math.max(0, dot)));
            return new Moments(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Uuid7.parse(text.substring(dot + 1)));
        } catch (NumberFormatException e) {
            throw new NotFoundException();
        }
    }

    public <T> T apply(BiFunction<Instant, UUID, T> query) {
        return query.apply(at, id);
    }

    /** The page out of one row more than it may hold; the surplus one tells that there is a next page. */
    public static <R, T> Page<T> page(
            List<R> found, int size, Function<List<R>, List<T>> faces, Function<R, Moments> end) {
        var shown = found.size() > size ? found.subList(0, size) : found;
        return new Page<>(
                faces.apply(shown),
                found.size() > size ? end.apply(shown.getLast()).toString() : null);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}
