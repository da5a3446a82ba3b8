package dev.vitrine.outbound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of a request to a given address.
 *
 * @param connectTimeout for the name lookup, and again for the connection
 * @param readTimeout for each wait for the next bytes
 * @param totalTimeout for one request from its lookup to its last byte
 * @param map demo and tests only: host name to loopback port ({@code 127.0.0.1:port}); such a name skips the address
 *     check and is trusted by {@code mapCa} alone
 * @param mapCa certificate authority of the mapped names, as a PEM file
 */
@ConfigurationProperties("vitrine.outbound")
public record OutboundSettings(
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("60s") Duration totalTimeout,
        @DefaultValue Map<String, String> map,
        @Nullable Path mapCa) {

    /** The shipped limits, with these names mapped to loopback ports. */
    public static OutboundSettings mapped(Map<String, String> map, Path mapCa) {
        return new OutboundSettings(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(60), map, mapCa);
    }
}
