package dev.vitrine.content;

import java.util.regex.Pattern;

/** The form of e-mail addresses that publishers may give. */
public final class EmailAddress {
    /** No address is longer. */
    public static final int MAX = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+");

    private EmailAddress() {}

    /** Whether the text is one address: a local part of at most 64 characters, an at sign, a domain with a dot. */
    public static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > MAX) {
            return false;
        }
        var domain = text.substring(at + 1);
        return domain.indexOf('.') > 0
                && WebAddress.isHost(domain)
                && LOCAL.matcher(text.substring(0, at)).matches();
    }
}
