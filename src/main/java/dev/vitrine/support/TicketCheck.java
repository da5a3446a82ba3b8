package dev.vitrine.support;

import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.TicketCategory;
import dev.vitrine.tenancy.Profile.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Whether a ticket can be opened as it was typed. */
@Component
class TicketCheck {
    private final MarketplaceLists lists;

    TicketCheck(MarketplaceLists lists) {
        this.lists = lists;
    }

    /** @param asked with its texts as {@link TicketWords} leaves them */
    List<TicketProblem> problems(Tickets.NewTicket asked) {
        var problems = new ArrayList<TicketProblem>();
        boolean known = lists.entries(Kind.TICKET_TYPE, Locale.ENGLISH).stream()
                .anyMatch(type -> type.id().equals(asked.type()) && !type.retired());
        if (!known) {
            problems.add(TicketProblem.TYPE);
        } else if (!categoryFits(asked)) {
            problems.add(TicketProblem.CATEGORY);
        }
        if (asked.subject().isEmpty()) {
            problems.add(TicketProblem.SUBJECT_MISSING);
        } else if (TicketWords.length(asked.subject()) > Tickets.SUBJECT_MAX) {
            problems.add(TicketProblem.SUBJECT_TOO_LONG);
        }
        TicketWords.problem(asked.words()).ifPresent(problems::add);
        contact(asked.contact(), problems);
        return problems;
    }

    /** A type has categories or none; of those that it has one is chosen. */
    private boolean categoryFits(Tickets.NewTicket asked) {
        List<String> choice = lists.ticketCategories(Locale.ENGLISH).stream()
                .filter(category -> category.type().equals(asked.type()) && !category.retired())
                .map(TicketCategory::id)
                .toList();
        return asked.category() == null ? choice.isEmpty() : choice.contains(asked.category());
    }

    private static void contact(Contact contact, List<TicketProblem> problems) {
        if (contact.name().isBlank() || !contact.nameFits()) {
            problems.add(TicketProblem.CONTACT_NAME);
        }
        if (contact.mail().isBlank() || !contact.mailFits()) {
            problems.add(TicketProblem.CONTACT_MAIL);
        }
        if (!contact.phoneFits()) {
            problems.add(TicketProblem.CONTACT_PHONE);
        }
    }
}
