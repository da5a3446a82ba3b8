package dev.vitrine.support;

import dev.vitrine.assets.Files;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of all publishers, for support agents. Needs SUPPORT_DESK; reading one and each act on it are in the audit
 * record. An unknown ticket is {@link dev.vitrine.shared.NotFoundException}. What changes a ticket is empty when it was done.
 */
public interface SupportDesk {
    /** Which tickets are asked for. */
    enum Show {
        /** Those that support is to answer: what is due first comes first, so that late ones are on top. */
        FOR_SUPPORT,
        /** Those that a publisher is to answer; the last moved first, as of those that follow. */
        FOR_PUBLISHER,
        /** Solved or closed. */
        DONE
    }

    /** Who looks after it. */
    enum Holding {
        ANY,
        FREE,
        /** The present agent. */
        MINE
    }

    /**
     * What is null asks for nothing.
     *
     * @param type id of a problem type
     * @param publisher one that does not exist has no tickets
     */
    record Filter(
            Show show,
            Holding holding,
            @Nullable String type,
            @Nullable TicketPriority priority,
            @Nullable PublisherId publisher) {
        public static final Filter WAITING = new Filter(Show.FOR_SUPPORT, Holding.ANY, null, null, null);
        public static final Filter MINE = new Filter(Show.FOR_SUPPORT, Holding.MINE, null, null, null);
    }

    Page<TicketHead> queue(Filter filter, @Nullable String after, int size);

    long count(Filter filter);

    /** Those that have a ticket. */
    Set<PublisherId> publishers();

    Ticket read(TicketId id);

    /**
     * The present agent looks after it from now on.
     *
     * @param seen who looked after it as the agent saw it: who takes it from a colleague does so knowingly, and of two who
     *     take it at once one succeeds
     */
    Optional<TicketProblem> claim(TicketId id, @Nullable PersonId seen);

    /** Nobody looks after it any more; only its holder can say so. */
    Optional<TicketProblem> release(TicketId id);

    /**
     * Does one of support's actions, with words or without. Who moves a ticket that nobody looks after does so from then on;
     * one that a colleague looks after is refused.
     */
    Optional<TicketProblem> move(TicketId id, TicketAction action, String words, List<Attached> files);

    /** Keeps a file with the ticket's publisher, to be attached to what is written next. */
    Files.Keeping keep(TicketId id, String name, byte[] upload);

    /** A file of a ticket; one that is not there is {@link dev.vitrine.shared.NotFoundException}. */
    TicketFile file(TicketId id, UUID file);

    Optional<TicketProblem> judge(TicketId id, TicketSeverity severity);

    Optional<TicketProblem> rank(TicketId id, TicketPriority priority);
}
