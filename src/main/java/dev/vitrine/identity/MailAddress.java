package dev.vitrine.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of a mail address that can be signed in with, and what its domain tells. */
final class MailAddress {
    static final int MAX = 254;

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

    private static final Set<String> FREE_MAIL = Set.of(
            "aol.com",
            "bluewin.ch",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.de",
            "gmx.fr",
            "gmx.net",
            "googlemail.com",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "live.com",
            "live.fr",
            "mail.com",
            "me.com",
            "msn.com",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "sfr.fr",
            "wanadoo.fr",
            "web.de",
            "yahoo.com",
            "yahoo.fr",
            "yandex.com",
            "zoho.com");

    private MailAddress() {}

    static boolean isValid(String mail) {
        return mail.length() <= MAX && FORM.matcher(mail).matches();
    }

    /** In lower case; empty when there is none. */
    static String domain(String mail) {
        return mail.substring(mail.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** A domain at which anybody may have an address, so that sharing it says nothing (product.md section 1). */
    static boolean isFreeMail(String domain) {
        return FREE_MAIL.contains(domain);
    }
}
