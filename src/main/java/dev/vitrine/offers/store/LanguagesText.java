package dev.vitrine.offers.store;

import dev.vitrine.shared.LanguageTag;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages of an offer in one column, in their order. */
@Converter
public class LanguagesText implements AttributeConverter<List<LanguageTag>, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable List<LanguageTag> languages) {
        return languages == null
                ? ""
                : languages.stream().map(LanguageTag::value).collect(Collectors.joining(","));
    }

    @Override
    public List<LanguageTag> convertToEntityAttribute(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(LanguageTag::of).toList();
    }
}
