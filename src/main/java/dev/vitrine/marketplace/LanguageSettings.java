package dev.vitrine.marketplace;

import dev.vitrine.shared.LanguageTag;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The setting {@code vitrine.languages}: content languages that may be offered; a further one needs no code. */
@ConfigurationProperties("vitrine")
record LanguageSettings(@DefaultValue({"fr-FR", "en-US"}) List<String> languages) {
    LanguageSettings {
        languages = languages.stream().distinct().toList();
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("vitrine.languages must name at least one language");
        }
        languages.forEach(LanguageTag::of);
    }

    List<LanguageTag> tags() {
        return languages.stream().map(LanguageTag::of).toList();
    }
}
