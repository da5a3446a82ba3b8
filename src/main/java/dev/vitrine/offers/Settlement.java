package dev.vitrine.offers;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Section;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one edit comes to once it has met what others saved.
 *
 * @param value what the section is to be; null when it is to be removed
 * @param hash of that value
 * @param theirs fields that others changed since the edit began
 */
record Settlement(
        SectionKey key, @Nullable Section value, @Nullable Sha256 hash, List<FieldPath> theirs) {
    static Settlement of(SectionKey key, @Nullable Section value, List<FieldPath> theirs) {
        return new Settlement(key, value, value == null ? null : CanonicalJson.hash(value), theirs);
    }
}
