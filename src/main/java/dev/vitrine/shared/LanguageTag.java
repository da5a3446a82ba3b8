package dev.vitrine.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** A content language such as {@code fr-FR}: language and region, as in BCP 47. */
public record LanguageTag(@JsonValue String value) implements Comparable<LanguageTag> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    /** Throws {@link IllegalArgumentException} when the text has not the form {@code fr-FR} or {@code fr}. */
    public LanguageTag {
        if (value.length() > 6 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a language tag");
        }
    }

    @JsonCreator
    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
