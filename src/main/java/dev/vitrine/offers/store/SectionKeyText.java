package dev.vitrine.offers.store;

import dev.vitrine.shared.SectionKey;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Section keys are stored in their text form. */
@Converter
public class SectionKeyText implements AttributeConverter<SectionKey, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SectionKey key) {
        return key == null ? null : key.toString();
    }

    @Override
    public @Nullable SectionKey convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : SectionKey.of(text);
    }
}
