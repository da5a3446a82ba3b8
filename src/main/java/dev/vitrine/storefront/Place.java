package dev.vitrine.storefront;

import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.storefront.Catalogue.Order;
import dev.vitrine.storefront.store.CatalogueStore.AfterAge;
import dev.vitrine.storefront.store.CatalogueStore.AfterName;
import dev.vitrine.storefront.store.PlatformListing;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place in a list behind which a page begins, as text in addresses. What cannot be read is the beginning. */
final class Place {
    private static final int LONGEST = 1_000;

    private Place() {}

    static String behind(PlatformListing row, Order order) {
        String key = switch (order) {
            case NAME -> row.facts().sortTitle();
            case NEWEST -> row.facts().listedSince().toString();
        };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((row.id() + key).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable AfterName name(@Nullable String place) {
        Parts parts = parts(place);
        return parts == null ? null : new AfterName(parts.key, parts.id);
    }

    static @Nullable AfterAge age(@Nullable String place) {
        Parts parts = parts(place);
        try {
            return parts == null ? null : new AfterAge(Instant.parse(parts.key), parts.id);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private record Parts(UUID id, String key) {}

    private static @Nullable Parts parts(@Nullable String place) {
        if (place == null || place.length() > LONGEST) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8);
            int length = Math.min(36, text.length());
            return new Parts(Uuid7.parse(text.substring(0, length)), text.substring(length));
        } catch (IllegalArgumentException | NotFoundException e) {
            return null;
        }
    }
}
