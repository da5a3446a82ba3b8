package dev.vitrine.rules;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;

/** Texts beside the texts that they translate. */
public final class Translations {
    private Translations() {}

    /** Where the text that this one translates stands. */
    public static FieldPath source(FieldPath path, LanguageTag source) {
        SectionKey section = path.section();
        return FieldPath.of(new SectionKey(section.kind(), section.skuKey(), source), path.field());
    }

    /** By what {@link Facts.MadeFrom} tells a text from another. */
    public static Sha256 hash(String text) {
        return Sha256.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
