package dev.vitrine.kit;

import org.jspecify.annotations.Nullable;

/**
 * One step of "where you are".
 *
 * @param text as shown, already in the reader's language
 * @param href address within the application, or null for what cannot be opened
 */
public record Crumb(String text, @Nullable String href) {
    public static Crumb of(String text) {
        return new Crumb(text, null);
    }

    public static Crumb of(String text, String href) {
        return new Crumb(text, href);
    }
}
