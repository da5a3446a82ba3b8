package dev.vitrine.images;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.SasUrls.Problem;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.SecretText;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a pasted SAS URL apart: the visible address, the parameters that are no secret, and the query, which is.
 *
 * @param query the whole query, signature included, as it was pasted
 */
record PastedSas(Vhd vhd, Facts.Sas facts, SecretText query) {
    /** Longest URL that is read; Azure's own are far shorter. */
    static final int MAX = 2048;
    /** The address alone must fit the column that finds it again. */
    private static final int ADDRESS_MAX = 700;

    /** The parts, or the first reason why it is none. */
    sealed interface Reading {
        record Read(PastedSas sas) implements Reading {}

        record Unreadable(Problem problem) implements Reading {}
    }

    static Reading read(String pasted) {
        String text = pasted.strip();
        if (text.isEmpty()) {
            return new Reading.Unreadable(Problem.EMPTY);
        }
        if (text.length() > MAX) {
            return new Reading.Unreadable(Problem.TOO_LONG);
        }
        if (text.chars().anyMatch(Character::isWhitespace) || text.contains("%20")) {
            return new Reading.Unreadable(Problem.BLANKS);
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return new Reading.Unreadable(Problem.NOT_AN_ADDRESS);
        }
        return read(uri);
    }

    private static Reading read(URI uri) {
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return new Reading.Unreadable(Problem.NOT_HTTPS);
        }
        Vhd vhd = vhd(uri);
        if (vhd == null) {
            return new Reading.Unreadable(Problem.NOT_AN_ADDRESS);
        }
        if (!vhd.file().toLowerCase(Locale.ROOT).endsWith(".vhd")) {
            return new Reading.Unreadable(Problem.NOT_VHD);
        }
        String query = uri.getRawQuery();
        if (query == null || query.isEmpty()) {
            return new Reading.Unreadable(Problem.NO_QUERY);
        }
        Map<String, String> parameters = parameters(query);
        if (parameters.getOrDefault("sig", "").isEmpty()) {
            return new Reading.Unreadable(Problem.NO_SIGNATURE);
        }
        return new Reading.Read(new PastedSas(vhd, facts(parameters), new SecretText(query)));
    }

    private static @Nullable Vhd vhd(URI uri) {
        boolean plain = uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && (uri.getPort() == -1 || uri.getPort() == 443);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        int slash = path.lastIndexOf('/');
        if (!plain || slash < 2 || slash == path.length() - 1) {
            return null;
        }
        var vhd = new Vhd(uri.getHost().toLowerCase(Locale.ROOT), path.substring(1, slash), path.substring(slash + 1));
        return vhd.address().length() <= ADDRESS_MAX ? vhd : null;
    }

    private static Facts.Sas facts(Map<String, String> parameters) {
        String start = cut(parameters.getOrDefault("st", ""), 60);
        String expiry = cut(parameters.getOrDefault("se", ""), 60);
        return new Facts.Sas(
                cut(parameters.getOrDefault("sp", ""), 40),
                cut(parameters.getOrDefault("sr", ""), 20),
                start,
                moment(start),
                expiry,
                moment(expiry));
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static String cut(String value, int max) {
        return value.length() <= max ? value : value.substring(0, max);
    }

    /** A moment only when date, time and zone are all there; a bare date is what the rule asks to be mended. */
    private static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
