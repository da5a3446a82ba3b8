package dev.vitrine.offers.store;

import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Completeness by language as a small JSON object, {@code {"fr-FR":[12,14]}}: filled of required. */
@Converter
public class CompletenessJson implements AttributeConverter<SortedMap<LanguageTag, Completeness.Share>, String> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, int[]>> FORM = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable SortedMap<LanguageTag, Completeness.Share> shares) {
        var form = new TreeMap<String, int[]>();
        if (shares != null) {
            shares.forEach(
                    (language, share) -> form.put(language.value(), new int[] {share.filled(), share.required()}));
        }
        return JSON.writeValueAsString(form);
    }

    @Override
    public SortedMap<LanguageTag, Completeness.Share> convertToEntityAttribute(@Nullable String json) {
        var shares = new TreeMap<LanguageTag, Completeness.Share>();
        if (json != null) {
            JSON.readValue(json, FORM)
                    .forEach((language, pair) ->
                            shares.put(LanguageTag.of(language), new Completeness.Share(pair[0], pair[1])));
        }
        return shares;
    }
}
