package dev.vitrine.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of the signed-in person, on all nodes. Nobody reaches another's (ASVS 7.4.3, 7.5.2). */
public interface OwnSessions {
    /**
     * An open session.
     *
     * @param present whether it is the one that asks
     * @param activeAt when the person last did something in it, to the minute
     * @param address network address from which he signed in
     * @param browser such as {@code Firefox, Linux}; empty when it is not known
     */
    record Session(UUID id, boolean present, Instant startedAt, Instant activeAt, String address, String browser) {}

    /**
     * How long the present session goes on.
     *
     * @param endsAt when it ends if nobody does anything
     * @param left the time until then
     * @param last it ends then whatever is done
     * @param soon it is time to say so
     */
    record Rest(Instant endsAt, Duration left, boolean last, boolean soon) {}

    /** The present one first, then the latest activity first. */
    List<Session> list();

    /** Ends it with its next request, its open pages at once; false when it is over already, or not the person's own. */
    boolean end(UUID id);

    /** Ends all but the present one; returns how many there were. */
    int endOthers();

    /** Of the present session; empty for work without one. */
    Optional<Rest> rest();

    /** The same, after the person has done something, which is written down once a minute at most. */
    Optional<Rest> goOn();

    /** How long before its end {@link Rest#soon} begins. */
    Duration warning();
}
