package dev.vitrine.publishing.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A list of texts in one column, as JSON. */
@Converter
class Words implements AttributeConverter<List<String>, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(List<String> words) {
        return JSON.writeValueAsString(words);
    }

    @Override
    public List<String> convertToEntityAttribute(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }
}
