package dev.vitrine.marketing;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One text to be translated, as it goes out.
 *
 * @param path the field in the target language
 * @param target empty when there is no translation yet
 * @param limit most characters that a reader may see
 */
record TranslationUnit(FieldPath path, String source, String target, int limit) {
    private static final Set<String> RICH = Set.of("summary", "longSummary", "description");

    /** Tells whether the source text is still the one that was translated. */
    String sourceHash() {
        return hash(source);
    }

    /** The mark of a source text. */
    static String hash(String source) {
        return Sha256.ofBytes(source.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Whether the text is limited HTML, whose tags a reader does not see and the limit does not count. */
    boolean isRich() {
        return RICH.contains(path.field());
    }
}
