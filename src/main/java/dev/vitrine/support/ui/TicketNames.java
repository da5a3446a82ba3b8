package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.FieldNames;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.support.TicketHead;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.TicketStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What tickets are and where they stand, in the words of whoever reads. */
@org.springframework.stereotype.Component
class TicketNames {
    private final MarketplaceLists lists;
    private final Clock clock;

    TicketNames(MarketplaceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    String type(TicketHead ticket) {
        return lists.name(Kind.TICKET_TYPE, ticket.type(), Formats.current().locale());
    }

    /** Type and category. */
    String topic(TicketHead ticket) {
        String type = type(ticket);
        String category = ticket.category();
        return category == null
                ? type
                : type + " · "
                        + lists.name(
                                Kind.TICKET_CATEGORY,
                                category,
                                Formats.current().locale());
    }

    static StateBadge status(Component reader, TicketStatus status) {
        return new StateBadge(
                switch (status) {
                    case NEW -> Tone.STAGED;
                    case WAITING_FOR_PUBLISHER -> Tone.WARN;
                    case WAITING_FOR_SUPPORT -> Tone.REVIEW;
                    case SOLVED -> Tone.LIVE;
                    case CLOSED -> Tone.DRAFT;
                },
                reader.getTranslation(Labels.key(status)));
    }

    static StateBadge severity(Component reader, TicketSeverity severity) {
        return new StateBadge(
                switch (severity) {
                    case LOW, NORMAL -> Tone.DRAFT;
                    case HIGH -> Tone.WARN;
                    case CRITICAL -> Tone.ERROR;
                },
                reader.getTranslation(Labels.key(severity)));
    }

    static StateBadge priority(Component reader, TicketPriority priority) {
        return new StateBadge(
                switch (priority) {
                    case LOW, NORMAL -> Tone.DRAFT;
                    case HIGH -> Tone.WARN;
                    case URGENT -> Tone.ERROR;
                },
                reader.getTranslation(Labels.key(priority)));
    }

    boolean late(TicketHead ticket) {
        return ticket.late(clock.instant());
    }

    /** When support is to answer, or since when it should have; empty while it is not its turn. */
    String due(Component reader, TicketHead ticket) {
        Instant due = ticket.dueAt();
        if (due == null) {
            return "";
        }
        var left = Duration.between(clock.instant(), due);
        return left.isNegative()
                ? reader.getTranslation("support.due.late", rough(left.negated()))
                : reader.getTranslation("support.due.in", rough(left));
    }

    /** What is shown of {@link #due}, with its colour. */
    Span dueMark(Component reader, TicketHead ticket) {
        var mark = new Span(due(reader, ticket));
        mark.setClassName("v-late", late(ticket));
        return mark;
    }

    /** When support first answered, or what of the promise is left. */
    String firstAnswer(Component reader, TicketHead ticket) {
        Instant answered = ticket.answeredAt();
        if (answered != null) {
            return reader.getTranslation(
                    answered.isAfter(ticket.firstDue()) ? "support.first.late" : "support.first.done",
                    rough(Duration.between(ticket.openedAt(), answered)));
        }
        if (!ticket.status().isOpen()) {
            return reader.getTranslation("support.first.none");
        }
        return reader.getTranslation("support.first.due", Formats.current().dateTime(ticket.firstDue()));
    }

    /** Minutes within the hour, then hours, and days after two of them. */
    private static String rough(Duration duration) {
        Duration said = duration.compareTo(Duration.ofHours(1)) < 0
                ? Duration.ofMinutes(Math.max(1, duration.toMinutes()))
                : duration.compareTo(Duration.ofDays(2)) < 0
                        ? Duration.ofHours(duration.toHours())
                        : Duration.ofDays(duration.toDays());
        return Formats.current().duration(said);
    }

    /**
     * The place that a ticket is about.
     *
     * @param offer its name
     * @param sku its id as people know it, or empty
     */
    static String place(Component reader, String offer, @Nullable SectionKey section, String sku) {
        var words = new ArrayList<String>();
        words.add(offer);
        if (!sku.isEmpty()) {
            words.add(sku);
        }
        if (section != null) {
            words.add(reader.getTranslation(FieldNames.sectionLabel(section.kind())));
            section.language().ifPresent(language -> words.add(Formats.languageName(language.locale())));
        }
        return String.join(" · ", words);
    }
}
