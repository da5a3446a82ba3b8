package dev.vitrine.marketplace.store;

import java.util.Locale;

/** Chooses between the two languages of the interface; whoever reads neither reads English. */
final class Names {
    private Names() {}

    static String in(Locale locale, String french, String english) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
    }
}
