package dev.vitrine.kit;

import dev.vitrine.content.Change;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are looked at; as it stands in addresses. What an address says that is no filter filters nothing.
 *
 * @param section a kind of sections such as {@code listing}, or one section such as {@code plan/k1/fr-FR}
 */
public record ChangeFilter(
        @Nullable String section, @Nullable LanguageTag language, Change.@Nullable Kind kind) {
    public static final ChangeFilter NONE = new ChangeFilter(null, null, null);

    /** Reads {@code section}, {@code language} and {@code kind} of an address. */
    public static ChangeFilter of(Function<String, Optional<String>> query) {
        return new ChangeFilter(
                query.apply("section").filter(ChangeFilter::isSection).orElse(null),
                query.apply("language")
                        .flatMap(word -> read(word, LanguageTag::of))
                        .orElse(null),
                query.apply("kind")
                        .flatMap(word -> read(word.toUpperCase(Locale.ROOT), Change.Kind::valueOf))
                        .orElse(null));
    }

    /** The word of a kind of sections. */
    public static String word(SectionKey.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in addresses, without what filters nothing. */
    public Map<String, String> query() {
        var query = new TreeMap<String, String>();
        if (section != null) {
            query.put("section", section);
        }
        if (language != null) {
            query.put("language", language.value());
        }
        if (kind != null) {
            query.put("kind", kind.name().toLowerCase(Locale.ROOT));
        }
        return query;
    }

    public ChangeFilter withSection(@Nullable String other) {
        return new ChangeFilter(other, language, kind);
    }

    public ChangeFilter withLanguage(@Nullable LanguageTag other) {
        return new ChangeFilter(section, other, kind);
    }

    public ChangeFilter withKind(Change.@Nullable Kind other) {
        return new ChangeFilter(section, language, other);
    }

    /** Whether the section and the language are looked at, whatever changed there. */
    public boolean shows(SectionKey key) {
        boolean right = section == null || section.equals(key.toString()) || section.equals(word(key.kind()));
        return right
                && (language == null || key.language().filter(language::equals).isPresent());
    }

    /** The differences that are looked at; sections of which none is left are left out. */
    public SortedMap<SectionKey, List<Change>> apply(SortedMap<SectionKey, List<Change>> changes) {
        var shown = new TreeMap<SectionKey, List<Change>>();
        changes.forEach((key, list) -> {
            var left = !shows(key)
                    ? List.<Change>of()
                    : ChangeRows.fields(list).stream()
                            .filter(change -> kind == null || change.kind() == kind)
                            .toList();
            if (!left.isEmpty()) {
                shown.put(key, kind == null ? list : left);
            }
        });
        return Collections.unmodifiableSortedMap(shown);
    }

    private static boolean isSection(String word) {
        return Arrays.stream(SectionKey.Kind.values()).anyMatch(one -> word(one).equals(word))
                || read(word, SectionKey::of).isPresent();
    }

    private static <T> Optional<T> read(String word, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
