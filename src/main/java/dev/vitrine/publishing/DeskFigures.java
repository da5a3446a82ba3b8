package dev.vitrine.publishing;

import dev.vitrine.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the review desk fares, reckoned by the database from the submissions that were decided. Needs REVIEW. */
public interface DeskFigures {
    /**
     * From the moment when submissions came into the queue to the decision that took them out of it: the last approval that
     * was needed, or sending back.
     *
     * @param decided how many
     * @param inTime how many of them by the moment that was promised
     * @param median the time within which half of them were decided; null when there are none
     * @param ninetieth the time within which nine of ten were; null when there are none
     */
    record Times(
            long decided,
            long inTime,
            @Nullable Duration median,
            @Nullable Duration ninetieth) {}

    /** Decisions of one week, which begins on this Monday, in UTC. */
    record Week(LocalDate monday, long approved, long sentBack) {}

    /**
     * Decisions on submissions in which the rule had found something.
     *
     * @param decided how many
     * @param sentBack how many of them were sent back
     * @param second how many of them a second approver decided on after a first one had approved
     * @param agreed how many of those he approved too
     */
    record OfRule(Rule rule, long decided, long sentBack, long second, long agreed) {}

    /**
     * All of them.
     *
     * @param weeks those with decisions, the first one first
     * @param rules those that found something in most submissions first
     */
    record Figures(Times times, List<Week> weeks, List<OfRule> rules) {}

    /** Of what was decided from this moment on and before that one; three statements. */
    Figures read(Instant from, Instant until);
}
