package dev.vitrine.offers.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of the proof trail as a JSON object. */
@Converter
public class EvidenceJson implements AttributeConverter<Map<String, String>, String> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> FORM = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable Map<String, String> evidence) {
        return JSON.writeValueAsString(evidence == null ? Map.of() : new TreeMap<>(evidence));
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String json) {
        return json == null ? Map.of() : Map.copyOf(JSON.readValue(json, FORM));
    }
}
