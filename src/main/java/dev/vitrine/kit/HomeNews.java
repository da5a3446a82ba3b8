package dev.vitrine.kit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What happened lately, for Home; a bean of the room that tells people of news. */
public interface HomeNews {
    /**
     * @param title what happened, in a few words
     * @param href where it is looked into, an address within the application
     */
    record Line(String title, Instant at, String href) {}

    /**
     * The latest first, a few of them, texts in this language.
     *
     * @param beneath only what lies beneath this address, such as {@code p/contoso/}; empty for all
     */
    List<Line> latest(Locale language, String beneath);
}
