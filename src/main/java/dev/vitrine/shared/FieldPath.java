package dev.vitrine.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The one address of any field of any section, for example {@code listing/fr-FR:summary} or {@code
 * image/k1:versions[v3].osVhd}. Items of lists are addressed by their stable key in brackets; a path with an empty
 * field means the whole section. What people are shown prints ids they know instead of keys: see {@code
 * OfferContent.display}.
 */
public record FieldPath(SectionKey section, String field) implements Comparable<FieldPath> {
    public static FieldPath of(SectionKey section, String field) {
        return new FieldPath(section, field);
    }

    /** The whole section. */
    public static FieldPath whole(SectionKey section) {
        return new FieldPath(section, "");
    }

    /** Reads the text form; {@link IllegalArgumentException} when it is none. */
    @JsonCreator
    public static FieldPath of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? whole(SectionKey.of(text))
                : new FieldPath(SectionKey.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The field {@code name} beneath this one. */
    public FieldPath then(String name) {
        return new FieldPath(section, field.isEmpty() ? name : field + "." + name);
    }

    /** The item with this stable key of the list at this path. */
    public FieldPath item(String key) {
        return new FieldPath(section, field + "[" + key + "]");
    }

    /** Whether this path is the other one or lies beneath it. */
    public boolean within(FieldPath other) {
        if (!section.equals(other.section)) {
            return false;
        }
        return other.field.isEmpty()
                || field.equals(other.field)
                || field.startsWith(other.field + ".")
                || field.startsWith(other.field + "[");
    }

    @Override
    public int compareTo(FieldPath other) {
        int bySection = section.compareTo(other.section);
        return bySection != 0 ? bySection : field.compareTo(other.field);
    }

    @Override
    @JsonValue
    public String toString() {
        return field.isEmpty() ? section.toString() : section + ":" + field;
    }
}
