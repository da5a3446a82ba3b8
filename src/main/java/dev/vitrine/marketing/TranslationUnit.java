package dev.vitrine.marketing;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * One text to be translated, as it goes out.
 *
 * @param path the field in the target language
 * @param target empty when there is no translation yet
 * @param limit most characters that a reader may see
 */
record TranslationUnit(FieldPath path, String source, String target, int limit) {
    /** Tells whether the source text is still the one that was translated. */
    String sourceHash() {
        return Sha256.ofBytes(source.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
