package dev.vitrine.isolation;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * All that a call told its caller, as one text: every value that can be reached in the result, whatever its {@code
 * toString} hides, or the failure with its causes.
 */
record Answer(String text, boolean denied) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?");

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"[A-Z0-9]{8}\"");

    static Answer of(Callable<?> call) {
        try {
            return new Answer(told(call.call()), false);
        } catch (InvocationTargetException e) {
            return failed(e.getTargetException());
        } catch (Exception e) {
            return failed(e);
        }
    }

    /** Without the words that the caller itself used. */
    Answer without(Collection<String> words) {
        var blanked = text;
        for (var word : words) {
            blanked = blanked.replace(word, "(asked)");
        }
        return new Answer(blanked, denied);
    }

    /** Which of these the caller was told. */
    List<String> told(Collection<String> marks) {
        return marks.stream().filter(text::contains).toList();
    }

    /** With something that the caller saw beside. */
    Answer and(String more) {
        return new Answer(text + more + "\n", denied);
    }

    /** All ids in it. */
    List<String> ids() {
        return ID.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /**
     * With ids, hashes, moments and references of errors made alike, for those of things made by the call itself differ from
     * call to call.
     */
    Answer alike() {
        var same = ID.matcher(text).replaceAll("(id)");
        same = HASH.matcher(same).replaceAll("(hash)");
        same = REFERENCE.matcher(same).replaceAll("(reference)");
        return new Answer(TIME.matcher(same).replaceAll("(time)"), denied);
    }

    private static Answer failed(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName())
                    .append(": ")
                    .append(cause.getMessage())
                    .append('\n');
        }
        return new Answer(text.toString(), failure instanceof AccessDeniedException);
    }

    private static String told(@Nullable Object value) {
        var text = new StringBuilder();
        tell(value, text, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void tell(@Nullable Object value, StringBuilder text, Set<Object> seen) {
        switch (value) {
            case null -> text.append("null\n");
            case byte[] bytes -> text.append(Arrays.hashCode(bytes)).append(" bytes\n");
            case Optional<?> optional -> tell(optional.orElse(null), text, seen);
            case Map<?, ?> map -> map.forEach((key, of) -> tell(Arrays.asList(key, of), text, seen));
            case Iterable<?> items -> items.forEach(item -> tell(item, text, seen));
            case Object array
            when array.getClass().isArray() -> {
                for (int i = 0; i < Array.getLength(array); i++) {
                    tell(Array.get(array, i), text, seen);
                }
            }
            case Object ours when isOurs(ours.getClass()) -> tellFields(Hibernate.unproxy(ours), text, seen);
            default -> text.append(value).append('\n');
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.vitrine.") && !type.isEnum() && !type.isSynthetic();
    }

    private static void tellFields(Object value, StringBuilder text, Set<Object> seen) {
        if (!seen.add(value)) {
            return;
        }
        text.append(value.getClass().getSimpleName()).append('\n');
        for (var field : fields(value.getClass())) {
            try {
                field.setAccessible(true);
                tell(field.get(value), text, seen);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Field> fields(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (Class<?> each = type; each != null && isOurs(each); each = each.getSuperclass()) {
            Stream.of(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .collect(Collectors.toCollection(() -> fields));
        }
        return fields;
    }
}
