package dev.vitrine.content;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of addresses that publishers may give: http or https, a host, no user, nothing that hides another scheme. */
public final class WebAddress {
    /** No address is longer. */
    public static final int MAX = 2048;

    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private WebAddress() {}

    /** Whether the text is an absolute http or https address of at most {@link #MAX} characters. */
    public static boolean isValid(String text) {
        int start = schemeLength(text);
        if (start == 0
                || text.codePointCount(0, text.length()) > MAX
                || !text.chars().allMatch(WebAddress::mayStand)) {
            return false;
        }
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return isAuthority(text.substring(start, end));
    }

    /** Whether the text is a host name in letters, digits, dashes and dots; other scripts are allowed. */
    public static boolean isHost(String host) {
        if (host.isEmpty() || host.length() > 253) {
            return false;
        }
        try {
            var ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.length() <= 253 && LABELS.matcher(ascii).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAuthority(String authority) {
        int colon = authority.indexOf(':');
        var host = colon < 0 ? authority : authority.substring(0, colon);
        return isHost(host)
                && (colon < 0 || PORT.matcher(authority.substring(colon + 1)).matches());
    }

    private static int schemeLength(String text) {
        if (text.regionMatches(true, 0, "https://", 0, 8)) {
            return 8;
        }
        return text.regionMatches(true, 0, "http://", 0, 7) ? 7 : 0;
    }

    private static boolean mayStand(int c) {
        return c > ' ' && "\"<>\\^`{|}".indexOf(c) < 0 && !Character.isISOControl(c) && !Character.isSpaceChar(c);
    }
}
