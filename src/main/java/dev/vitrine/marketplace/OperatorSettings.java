package dev.vitrine.marketplace;

import dev.vitrine.rules.Marketplace.VhdLimits;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code vitrine.marketplace}.
 *
 * @param name shown to people
 * @param supportMail where publishers turn
 * @param publicUrl address of this installation as people type it
 * @param getItUrl template of the address behind "Get it", with {@code {publisher}}, {@code {offer}}, {@code {sku}},
 *     {@code {market}} and {@code {cores}}; unset or blank for no button
 * @param vhdScale limits of disks: the real ones, or 1 GB scaled to 1 MB for demo and tests
 * @param sasMinimumDays how many days a SAS URL must still be valid (V22)
 * @param publisherShare what publishers get of the price of their software, from 0 to 1
 * @param regions ids of the replication regions in use; empty for all of the list
 */
@ConfigurationProperties("vitrine.marketplace")
record OperatorSettings(
        @DefaultValue("Cumulia") String name,
        @DefaultValue("support@cumulia.example") String supportMail,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @Nullable String getItUrl,
        @DefaultValue("REAL") VhdScale vhdScale,
        @DefaultValue("21") int sasMinimumDays,
        @DefaultValue("0.80") BigDecimal publisherShare,
        @DefaultValue List<String> regions) {
    /** Which limits of disks hold. */
    enum VhdScale {
        REAL(VhdLimits.REAL),
        SCALED(VhdLimits.SCALED);

        private final VhdLimits limits;

        VhdScale(VhdLimits limits) {
            this.limits = limits;
        }

        VhdLimits limits() {
            return limits;
        }
    }

    OperatorSettings {
        requireWeb("vitrine.marketplace.public-url", publicUrl);
        if (getItUrl != null && !getItUrl.isBlank()) {
            requireWeb("vitrine.marketplace.get-it-url", getItUrl.replaceAll("\\{[a-z]+}", "x"));
        }
        if (publisherShare.signum() < 0 || publisherShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("vitrine.marketplace.publisher-share must be from 0 to 1");
        }
        publicUrl = publicUrl.replaceFirst("/+$", "");
        regions = List.copyOf(regions);
    }

    private static void requireWeb(String setting, String address) {
        String scheme = URI.create(address).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException(setting + " must begin with https:// or http://");
        }
    }
}
