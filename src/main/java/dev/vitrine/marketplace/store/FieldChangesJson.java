package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.ListKeeping.FieldChange;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changed fields as a small JSON object, {@code {"FRENCH":["Sécurite","Sécurité"]}}: before and after. */
@Converter
public class FieldChangesJson implements AttributeConverter<SortedMap<EntryField, FieldChange>, String> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String[]>> FORM = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(@Nullable SortedMap<EntryField, FieldChange> fields) {
        var form = new TreeMap<String, String[]>();
        if (fields != null) {
            fields.forEach((field, change) -> form.put(field.name(), new String[] {change.before(), change.after()}));
        }
        return JSON.writeValueAsString(form);
    }

    @Override
    public SortedMap<EntryField, FieldChange> convertToEntityAttribute(@Nullable String json) {
        var fields = new TreeMap<EntryField, FieldChange>();
        if (json != null) {
            JSON.readValue(json, FORM)
                    .forEach((field, pair) -> fields.put(EntryField.valueOf(field), new FieldChange(pair[0], pair[1])));
        }
        return fields;
    }
}
