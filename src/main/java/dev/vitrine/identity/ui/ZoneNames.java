package dev.vitrine.identity.ui;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The time zones that a person may choose from: those named after places, with the time that it is there. */
final class ZoneNames {
    private static final Set<String> PLACES = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private ZoneNames() {}

    /** All zones of places and UTC, by name; and this one, should it be another. */
    static List<ZoneId> all(ZoneId present) {
        return Stream.concat(
                        Stream.of("UTC", present.getId()),
                        ZoneId.getAvailableZoneIds().stream().filter(id -> PLACES.contains(id.replaceFirst("/.*", ""))))
                .distinct()
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    /** The zone with this id, if it is one that the list has. */
    static boolean known(String id) {
        return ZoneId.getAvailableZoneIds().contains(id);
    }

    /** As a reader of the list knows it: {@code Europe/Paris}, {@code America/New York}. */
    static String name(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    /** How far it is from UTC at this moment: {@code +01:00}, and {@code ±00:00} for UTC itself. */
    static String offset(ZoneId zone, Instant now) {
        var offset = zone.getRules().getOffset(now);
        return offset.getTotalSeconds() == 0 ? "±00:00" : offset.getId();
    }

    /** Whether what was typed is part of the place's name or of the time's, accents and case aside. */
    static boolean matches(ZoneId zone, String typed, Locale reader) {
        String wanted = folded(typed.replace('_', ' '));
        return folded(name(zone)).contains(wanted)
                || folded(zone.getDisplayName(TextStyle.FULL, reader)).contains(wanted);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
