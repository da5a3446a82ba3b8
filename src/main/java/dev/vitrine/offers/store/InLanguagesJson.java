package dev.vitrine.offers.store;

import dev.vitrine.offers.OfferHead.InLanguage;
import dev.vitrine.shared.LanguageTag;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found by language as a small JSON object, {@code {"fr-FR":[2,1]}}: stale translations, errors. */
@Converter
public class InLanguagesJson implements AttributeConverter<SortedMap<LanguageTag, InLanguage>, String> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, int[]>> FORM = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable SortedMap<LanguageTag, InLanguage> found) {
        var form = new TreeMap<String, int[]>();
        if (found != null) {
            found.forEach((language, one) -> form.put(language.value(), new int[] {one.stale(), one.errors()}));
        }
        return JSON.writeValueAsString(form);
    }

    @Override
    public SortedMap<LanguageTag, InLanguage> convertToEntityAttribute(@Nullable String json) {
        var found = new TreeMap<LanguageTag, InLanguage>();
        if (json != null) {
            JSON.readValue(json, FORM)
                    .forEach((language, pair) -> found.put(LanguageTag.of(language), new InLanguage(pair[0], pair[1])));
        }
        return found;
    }
}
