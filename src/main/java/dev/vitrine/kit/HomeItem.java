package dev.vitrine.kit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the signed-in person. Texts are already in his language.
 *
 * @param pressing greater is more pressing; the list is sorted by it, and what is equal by time, oldest first: 90 and more
 *     stops everything, 70 came back and waits for an answer, 50 is the next step on the way, 30 is work that somebody has
 *     to do before that step, 10 is good to know
 * @param icon name of a symbol of {@link Icons}
 * @param title what it is, in a few words
 * @param detail one sentence
 * @param at since when, or until when
 * @param action the word on the link
 * @param href where it leads, an address within the application
 */
public record HomeItem(
        int pressing,
        Tone tone,
        String icon,
        String title,
        String detail,
        @Nullable Instant at,
        String action,
        String href) {}
