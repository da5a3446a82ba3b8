package dev.vitrine.outbound;

import dev.vitrine.outbound.OutboundFailure.Reason;
import dev.vitrine.outbound.OutboundFailure.Refused;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A given address, taken apart once and found to have a form that may be called. All later steps use these parts, so that
 * no second reading of the text can come to another host.
 *
 * @param host full ASCII name in lower case, never a number or a literal
 * @param request path and query as they are sent
 */
record Target(String scheme, String host, int port, String request) {
    private static final int LENGTH_MAX = 8_192;
    private static final int HOST_MAX = 253;
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "local", "internal", "arpa", "onion");
    /** Sent as they are; what is neither here nor a refused character is percent-encoded. */
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=%";

    private static final String REFUSED = " \\\"<>\u007f";

    /** Reads the address or refuses it, naming the reason and nothing of what was read. */
    static Target of(String text) throws OutboundException {
        if (text.length() > LENGTH_MAX || text.chars().anyMatch(c -> c < 0x20 || REFUSED.indexOf(c) >= 0)) {
            throw refused(Reason.SYNTAX);
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw refused(Reason.SYNTAX);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw refused(Reason.SCHEME);
        }
        String authority = parts.group(2);
        if (authority.indexOf('@') >= 0) {
            throw refused(Reason.USER_INFO);
        }
        int colon = authority.indexOf(':');
        String host = host(colon < 0 ? authority : authority.substring(0, colon));
        int port = colon < 0 ? (scheme.equals("https") ? 443 : 80) : port(authority.substring(colon + 1));
        return new Target(scheme, host, port, request(parts.group(3)));
    }

    /** Where a redirect from here leads, read as strictly as the first address. */
    Target redirectedTo(String location) throws OutboundException {
        if (SCHEME.matcher(location).matches()) {
            return of(location);
        }
        String origin = scheme + "://" + host + ":" + port;
        String path = request.indexOf('?') < 0 ? request : request.substring(0, request.indexOf('?'));
        if (location.startsWith("//")) {
            return of(scheme + ":" + location);
        }
        if (location.startsWith("/")) {
            return of(origin + location);
        }
        return location.startsWith("?")
                ? of(origin + path + location)
                : of(origin + path.substring(0, path.lastIndexOf('/') + 1) + location);
    }

    /** The whole address again, in the one form that is sent. */
    URI uri() {
        int usual = isSecure() ? 443 : 80;
        return URI.create(scheme + "://" + host + (port == usual ? "" : ":" + port) + request);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    private static int port(String text) throws OutboundException {
        return switch (text) {
            case "80" -> 80;
            case "443" -> 443;
            default -> throw refused(Reason.PORT);
        };
    }

    private static String host(String given) throws OutboundException {
        String host;
        try {
            host = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused(Reason.HOST);
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        String[] labels = host.split("\\.", -1);
        String last = labels[labels.length - 1];
        if (labels.length < 2
                || host.length() > HOST_MAX
                || NUMBER.matcher(last).matches()
                || LOCAL_NAMES.contains(last)) {
            throw refused(Reason.HOST);
        }
        for (String label : labels) {
            if (label.length() > 63 || !LABEL.matcher(label).matches()) {
                throw refused(Reason.HOST);
            }
        }
        return host;
    }

    private static String request(String given) throws OutboundException {
        StringBuilder sent = new StringBuilder(given.length() + 1);
        if (!given.startsWith("/")) {
            sent.append('/');
        }
        for (byte b : given.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            if (plain) {
                sent.append(c);
            } else {
                sent.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        for (int at = sent.indexOf("%"); at >= 0; at = sent.indexOf("%", at + 1)) {
            if (at + 2 >= sent.length()
                    || !HexFormat.isHexDigit(sent.charAt(at + 1))
                    || !HexFormat.isHexDigit(sent.charAt(at + 2))) {
                throw refused(Reason.SYNTAX);
            }
        }
        return sent.toString();
    }

    private static OutboundException refused(Reason reason) {
        return new OutboundException("address", new Refused(reason));
    }

    /** Masked: the query may be a signature. */
    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
