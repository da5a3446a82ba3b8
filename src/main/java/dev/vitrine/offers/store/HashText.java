package dev.vitrine.offers.store;

import dev.vitrine.shared.Sha256;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Hashes are stored as 64 hexadecimal digits. */
@Converter
public class HashText implements AttributeConverter<Sha256, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Sha256 hash) {
        return hash == null ? null : hash.hex();
    }

    @Override
    public @Nullable Sha256 convertToEntityAttribute(@Nullable String hex) {
        return hex == null ? null : Sha256.of(hex);
    }
}
