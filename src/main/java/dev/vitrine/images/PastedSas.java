package dev.vitrine.images;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.content.WebAddress;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final int HTTPS_PORT = 443;
    private static final String HTTPS = "https://";

    /** What may stand around a URL that was copied out of a mail, a script or a table. */
    private static final String WRAPPINGS = "\"\"''``<>()[]“”«»‘’";

    private static final Pattern IP_ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    /** Too short for a signature, should somebody have put one in another parameter's place. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{0,20}");

    private static final Pattern DATE = Pattern.compile("[0-9A-Za-z:.,/+ -]{0,35}");

    /** The parts, or the first reason why it is none. */
    sealed interface Reading {
        record Read(PastedSas sas) implements Reading {}

        record Unreadable(Problem problem) implements Reading {}
    }

    static Reading read(String pasted) {
        String text = unwrapped(pasted);
        return formProblem(text).<Reading>map(Reading.Unreadable::new).orElseGet(() -> {
            try {
                return read(new URI(text));
            } catch (URISyntaxException e) {
                return new Reading.Unreadable(Problem.NOT_AN_ADDRESS);
            }
        });
    }

    /** Without what was copied along: white space and quotation marks around it, the ampersands of a page's source. */
    private static String unwrapped(String pasted) {
        String text = pasted.strip();
        while (text.length() > 1 && wraps(text.charAt(0), text.charAt(text.length() - 1))) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text.replace("&amp;", "&");
    }

    private static boolean wraps(char first, char last) {
        int opening = WRAPPINGS.indexOf(first);
        return opening >= 0 && opening % 2 == 0 && WRAPPINGS.charAt(opening + 1) == last;
    }

    /** What shows before the text is read as an address. */
    private static Optional<Problem> formProblem(String text) {
        if (text.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (text.indexOf("://") != text.lastIndexOf("://")) {
            return Optional.of(Problem.SEVERAL);
        }
        if (text.length() > MAX) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (!text.regionMatches(true, 0, HTTPS, 0, HTTPS.length())) {
            return Optional.of(Problem.NOT_HTTPS);
        }
        int mark = text.indexOf('?');
        if (mark < 0 || mark == text.length() - 1) {
            return Optional.of(Problem.NO_QUERY);
        }
        if (hasBlank(decoded(text.substring(0, mark).replace("+", "%2B")))) {
            return Optional.of(Problem.BLANKS);
        }
        if (hasBlank(text.substring(mark))) {
            return Optional.of(Problem.BROKEN);
        }
        return text.indexOf('#') < 0 ? Optional.empty() : Optional.of(Problem.FRAGMENT);
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
    }

    private static Reading read(URI uri) {
        String path = normal(uri.getRawPath());
        Map<String, String> parameters = new HashMap<>();
        return hostProblem(uri)
                .or(() -> pathProblem(path))
                .or(() -> parameterProblem(uri.getRawQuery(), parameters))
                .<Reading>map(Reading.Unreadable::new)
                .orElseGet(() -> read(vhd(uri, path), facts(parameters), new SecretText(uri.getRawQuery())));
    }

    private static Reading read(Vhd vhd, Facts.Sas facts, SecretText query) {
        return vhd.address().length() <= ADDRESS_MAX
                ? new Reading.Read(new PastedSas(vhd, facts, query))
                : new Reading.Unreadable(Problem.TOO_LONG);
    }

    private static Optional<Problem> hostProblem(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.indexOf('@') >= 0) {
            return Optional.of(Problem.USER_INFO);
        }
        String host = uri.getHost();
        if (host == null || !authority.chars().allMatch(c -> c < 128)) {
            return Optional.of(Problem.HOST);
        }
        if (IP_ADDRESS.matcher(host).matches()) {
            return Optional.of(Problem.IP_ADDRESS);
        }
        if (uri.getPort() != -1 && uri.getPort() != HTTPS_PORT) {
            return Optional.of(Problem.PORT);
        }
        return WebAddress.isHost(host) && host.indexOf('.') > 0 ? Optional.empty() : Optional.of(Problem.HOST);
    }

    private static Optional<Problem> pathProblem(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        boolean vhd = file.toLowerCase(Locale.ROOT).endsWith(".vhd");
        if (path.lastIndexOf('/') < 1) {
            return Optional.of(vhd ? Problem.NO_CONTAINER : Problem.NO_FILE);
        }
        if (file.isEmpty()) {
            return Optional.of(Problem.NO_FILE);
        }
        if (!isPlain(path)) {
            return Optional.of(Problem.NOT_AN_ADDRESS);
        }
        return vhd ? Optional.empty() : Optional.of(Problem.NOT_VHD);
    }

    /** Nothing that could be read as another path: no empty or dotted part, no slash in disguise. */
    private static boolean isPlain(String path) {
        return !path.contains("%2F")
                && !path.contains("%5C")
                && Arrays.stream(path.substring(1).split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** Reads the parameters into the map; names count without regard to case, as the storage service takes them. */
    private static Optional<Problem> parameterProblem(String query, Map<String, String> parameters) {
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!name.isEmpty() && parameters.put(name, value) != null) {
                return Optional.of(Problem.REPEATED);
            }
        }
        boolean good = fits(WORD, parameters, "sp")
                && fits(WORD, parameters, "sr")
                && fits(DATE, parameters, "st")
                && fits(DATE, parameters, "se");
        if (!good) {
            return Optional.of(Problem.GARBLED);
        }
        return parameters.getOrDefault("sig", "").isBlank() ? Optional.of(Problem.NO_SIGNATURE) : Optional.empty();
    }

    private static boolean fits(Pattern form, Map<String, String> parameters, String name) {
        return form.matcher(parameters.getOrDefault(name, "")).matches();
    }

    private static Vhd vhd(URI uri, String path) {
        int slash = path.lastIndexOf('/');
        return new Vhd(uri.getHost().toLowerCase(Locale.ROOT), path.substring(1, slash), path.substring(slash + 1));
    }

    /** One way of writing for each path, since a disk is known by its address: only what must be is percent-encoded. */
    private static String normal(String path) {
        var normal = new StringBuilder();
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            boolean encoded = bytes[i] == '%';
            int value = encoded ? Integer.parseInt(hex(bytes, i + 1), 16) : bytes[i] & 0xFF;
            if (isUnreserved(value) || !encoded && value < 128) {
                normal.append((char) value);
            } else {
                normal.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) value));
            }
            i += encoded ? 2 : 0;
        }
        return normal.toString();
    }

    private static String hex(byte[] bytes, int at) {
        return new String(bytes, at, 2, StandardCharsets.US_ASCII);
    }

    private static boolean isUnreserved(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }

    private static Facts.Sas facts(Map<String, String> parameters) {
        String start = parameters.getOrDefault("st", "");
        String expiry = parameters.getOrDefault("se", "");
        return new Facts.Sas(
                parameters.getOrDefault("sp", ""),
                parameters.getOrDefault("sr", ""),
                start,
                moment(start),
                expiry,
                moment(expiry));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
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
