package dev.vitrine.outbound;

import dev.vitrine.shared.SecretText;
import java.util.regex.Pattern;

/**
 * A web address whose query is a secret, such as a SAS URL. Its {@code toString} shows the address and masks the query.
 */
public final class SecretUrl {
    private static final Pattern USER_INFO = Pattern.compile("//[^/]*@");

    private final String address;
    private final SecretText query;

    private SecretUrl(String address, SecretText query) {
        this.address = address;
        this.query = query;
    }

    /** From the part that may be seen and the query, without its question mark, that may not. */
    public static SecretUrl of(String address, SecretText query) {
        return new SecretUrl(address, query);
    }

    /** Takes a whole address apart at its first question mark. Whether it may be called shows when it is opened. */
    public static SecretUrl parse(String whole) {
        int mark = whole.indexOf('?');
        return mark < 0
                ? new SecretUrl(whole, new SecretText(""))
                : new SecretUrl(whole.substring(0, mark), new SecretText(whole.substring(mark + 1)));
    }

    /** The address without its query. */
    public String address() {
        return address;
    }

    /** The query, without its question mark; empty when there is none. */
    public SecretText query() {
        return query;
    }

    String reveal() {
        return query.reveal().isEmpty() ? address : address + "?" + query.reveal();
    }

    @Override
    public String toString() {
        String seen = USER_INFO.matcher(address).replaceFirst("//••••@");
        return query.reveal().isEmpty() ? seen : seen + "?" + query;
    }
}
