package dev.vitrine.images.disk;

import dev.vitrine.shared.SecretText;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code vitrine.images.azure.*}: the operator's own storage accounts. The containers must exist: to make one, and
 * to say who may read it, is the operator's business.
 *
 * @param endpoint such as {@code https://disks.blob.core.windows.net}
 * @param account its name
 * @param key one of its keys, in Base64
 * @param container holds what is being taken in and what was
 * @param regions where a region's copies go, by the region's id; what an entry leaves out is as above, and a region without
 *     an entry has the container {@code CONTAINER-REGION} of the same account
 */
@ConfigurationProperties("vitrine.images.azure")
public record AzureSettings(
        @Nullable URI endpoint,
        @Nullable String account,
        @Nullable SecretText key,
        @DefaultValue("disks") String container,
        @DefaultValue Map<String, Region> regions) {

    /** What is different for a region. */
    public record Region(
            @Nullable URI endpoint,
            @Nullable String account,
            @Nullable SecretText key,
            @Nullable String container) {
        private static final Region AS_EVERYWHERE = new Region(null, null, null, null);
    }

    /** One container, with all that is needed to reach it. */
    record Place(URI endpoint, String account, SecretText key, String container) {
        Place {
            if (!"https".equals(endpoint.getScheme())) {
                throw new IllegalArgumentException("vitrine.images.azure: an endpoint must begin with https");
            }
            try {
                Base64.getDecoder().decode(key.reveal());
            } catch (IllegalArgumentException e) {
                // Without the exception, whose words quote the key.
                throw new IllegalArgumentException("vitrine.images.azure: a key is no Base64");
            }
        }

        /** For the administrator's eyes. */
        @Override
        public String toString() {
            return endpoint + "/" + container;
        }
    }

    Place main() {
        return new Place(required(endpoint, "endpoint"), required(account, "account"), required(key, "key"), container);
    }

    Place of(String region) {
        Place main = main();
        Region own = regions.getOrDefault(region, Region.AS_EVERYWHERE);
        return new Place(
                or(own.endpoint(), main.endpoint()),
                or(own.account(), main.account()),
                or(own.key(), main.key()),
                or(own.container(), main.container() + "-" + region));
    }

    private static <T> T or(@Nullable T own, T otherwise) {
        return Optional.ofNullable(own).orElse(otherwise);
    }

    private static <T> T required(@Nullable T value, String name) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> new IllegalArgumentException("vitrine.images.azure." + name + " is missing"));
    }
}
