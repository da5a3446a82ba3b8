package dev.vitrine.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How often a person wants one mail with everything, instead of a mail for each piece of news. */
public enum Digest {
    /** Not at all: each piece of news is a mail of its own, at once. */
    OFF,
    DAILY,
    /** On Mondays. */
    WEEKLY;

    /** When the person begins his day. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The first morning after this moment on which the digest is due, where the person is; for {@link #OFF} the moment. */
    public Instant next(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).with(MORNING);
        ZonedDateTime next = switch (this) {
            case OFF -> now.atZone(zone);
            case DAILY -> today;
            case WEEKLY -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        };
        if (this != OFF && !next.toInstant().isAfter(now)) {
            next = this == DAILY ? next.plusDays(1) : next.plusWeeks(1);
        }
        return next.toInstant();
    }
}
