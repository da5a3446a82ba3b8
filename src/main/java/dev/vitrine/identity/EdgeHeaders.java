package dev.vitrine.identity;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What every answer tells a browser that it must not do. Written before anything else is, so that refusals and failures
 * carry it too; pages and files say otherwise where they must.
 */
final class EdgeHeaders {
    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    /** Requirement 3.4.1 of ASVS asks for a year. */
    private static final String TLS_FOR_A_YEAR =
            "max-age=" + Duration.ofDays(365).toSeconds() + " ; includeSubDomains";

    private final Map<String, String> always = new TreeMap<>(Map.of(
            "Cache-Control",
            "no-store",
            PagePolicy.HEADER,
            PagePolicy.PLAIN,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            NO_DEVICES,
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin"));

    private final boolean tls;

    /** @param tls whether people reach this installation by https alone */
    EdgeHeaders(boolean tls) {
        this.tls = tls;
    }

    /** @param secure whether this request came by TLS */
    void write(boolean secure, BiConsumer<String, String> header) {
        always.forEach(header);
        if (tls || secure) {
            header.accept("Strict-Transport-Security", TLS_FOR_A_YEAR);
        }
    }
}
