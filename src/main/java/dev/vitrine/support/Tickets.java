package dev.vitrine.support;

import dev.vitrine.assets.Files;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.TicketId;
import dev.vitrine.tenancy.Profile.Contact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The present publisher's tickets (product.md section 1, portal-2016.md 5.4). Needs TICKETS. An unknown ticket, another
 * publisher's included, is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface Tickets {
    /** Within what time support means to answer, the first time and each time after that. */
    Duration ANSWER_TARGET = Duration.ofHours(24);

    /** The longest subject, in characters. */
    int SUBJECT_MAX = 150;

    /** The longest text of one entry, in characters. */
    int WORDS_MAX = 10_000;

    /** The most entries of one ticket. */
    int ENTRIES_MAX = 500;

    /** The most files at one entry. */
    int FILES_PER_ENTRY = 5;

    /** The most files in one ticket. */
    int FILES_MAX = 30;

    /** The most tickets that a publisher opens within 24 hours. */
    int PER_DAY = 50;

    /**
     * What is asked.
     *
     * @param type id in the marketplace's list of problem types
     * @param category id in its list of categories, or null where the type has none
     * @param place an offer that does not exist is {@link dev.vitrine.shared.NotFoundException}; a SKU that does not is
     *     passed over
     * @param words plain text
     * @param contact whom support may turn to; the phone may be empty
     * @param files kept by {@link #keep}
     */
    record NewTicket(
            String type,
            @Nullable String category,
            TicketPlace place,
            String subject,
            String words,
            TicketSeverity severity,
            Contact contact,
            List<Attached> files) {
        public NewTicket {
            files = List.copyOf(files);
        }
    }

    /** What became of {@link #open}. */
    sealed interface Opened {
        record Done(TicketId id, String number) implements Opened {}

        /** @param problems at least one */
        record Refused(List<TicketProblem> problems) implements Opened {}
    }

    /** Which tickets are asked for. */
    enum Show {
        OPEN,
        /** Those in which it is the publisher's turn. */
        FOR_US,
        /** Solved or closed. */
        DONE,
        ALL
    }

    /** @param type id of a problem type, or null for any */
    record Filter(Show show, @Nullable String type) {
        public static final Filter OPEN = new Filter(Show.OPEN, null);
    }

    /** Opens a ticket; its number confirms it. */
    Opened open(NewTicket ticket);

    /** The last moved first. */
    Page<TicketHead> page(Filter filter, @Nullable String after, int size);

    long count(Filter filter);

    Ticket read(TicketId id);

    /** Keeps a file, to be attached to what is written next. */
    Files.Keeping keep(String name, byte[] upload);

    /** A file of a ticket; one that is not there is {@link dev.vitrine.shared.NotFoundException}. */
    TicketFile file(TicketId id, UUID file);

    /** Says something; what was solved is open again. Empty when it was done. */
    Optional<TicketProblem> write(TicketId id, String words, List<Attached> files);

    /** Says that it is solved. Empty when it was done. */
    Optional<TicketProblem> thank(TicketId id);
}
