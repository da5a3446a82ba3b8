package dev.vitrine.demo;

import dev.vitrine.offers.OfferList;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketPlace;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.Tickets;
import dev.vitrine.support.Tickets.NewTicket;
import dev.vitrine.support.Tickets.Opened;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Profile.Contact;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A few tickets of both publishers: one that waits for an agent, one that waits for its publisher, one that is solved. */
@Component
@ConditionalOnProperty("vitrine.demo.enabled")
class DemoTickets {
    private final Doors doors;
    private final Tickets tickets;
    private final SupportDesk desk;
    private final OfferList offers;

    DemoTickets(Doors doors, Tickets tickets, SupportDesk desk, OfferList offers) {
        this.doors = doors;
        this.tickets = tickets;
        this.desk = desk;
        this.offers = offers;
    }

    /** Does nothing at a publisher that has a ticket. */
    void fill(String slug, PublisherId publisher, PersonId person, PersonId agent) {
        if (as(person, publisher, () -> tickets.count(new Tickets.Filter(Tickets.Show.ALL, null))) > 0) {
            return;
        }
        if (slug.equals("contoso")) {
            contoso(publisher, person, agent);
        } else {
            fabrikam(publisher, person);
        }
    }

    private void contoso(PublisherId publisher, PersonId person, PersonId agent) {
        var contact = new Contact("Hugo Bernard", "hugo.bernard@contoso.example", "+33 1 70 18 00 12");
        OfferId offer = as(person, publisher, () -> offers.page("", null, 1))
                .items()
                .getFirst()
                .id();
        TicketId solved = open(
                publisher,
                person,
                new NewTicket(
                        "payouts",
                        "payouts-inquiry",
                        TicketPlace.NONE,
                        "Relevé du mois de septembre",
                        "Bonjour,\n\nà quelle date le relevé de septembre sera-t-il disponible\u00a0?",
                        TicketSeverity.LOW,
                        contact,
                        List.of()));
        answer(agent, solved, TicketAction.SOLVE, "Bonjour,\n\nil paraît le 15 de chaque mois. Bonne journée\u00a0!");
        TicketId asked = open(
                publisher,
                person,
                new NewTicket(
                        "certification",
                        "certification-failed",
                        new TicketPlace(offer, SectionKey.BASICS),
                        "La certification signale un disque de taille variable",
                        "Le disque a été converti avec notre chaîne habituelle, la certification le refuse pourtant.",
                        TicketSeverity.HIGH,
                        contact,
                        List.of()));
        answer(
                agent,
                asked,
                TicketAction.ASK,
                "Bonjour,\n\nle pied du fichier indique un disque dynamique. Avec quel outil l’avez-vous converti\u00a0?");
        open(
                publisher,
                person,
                new NewTicket(
                        "offers",
                        "offers-publishing",
                        new TicketPlace(offer, null),
                        "Mise en production avant le salon",
                        "Notre offre doit être en production lundi matin. Est-ce réaliste\u00a0?",
                        TicketSeverity.NORMAL,
                        contact,
                        List.of()));
    }

    private void fabrikam(PublisherId publisher, PersonId person) {
        open(
                publisher,
                person,
                new NewTicket(
                        "account",
                        "account-members",
                        TicketPlace.NONE,
                        "A colleague does not receive the invitation",
                        "We invited Ava twice; nothing arrives, not even in the spam folder.",
                        TicketSeverity.NORMAL,
                        new Contact("Noah Reed", "noah.reed@fabrikam.example", ""),
                        List.of()));
    }

    private TicketId open(PublisherId publisher, PersonId person, NewTicket ticket) {
        if (as(person, publisher, () -> tickets.open(ticket)) instanceof Opened.Done done) {
            return done.id();
        }
        throw new IllegalStateException("the demo's ticket is refused: " + ticket.subject());
    }

    private void answer(PersonId agent, TicketId ticket, TicketAction action, String words) {
        Acting.as(agent, () -> desk.move(ticket, action, words, List.of())).ifPresent(problem -> {
            throw new IllegalStateException("the demo's answer is refused: " + problem);
        });
    }

    private <T> T as(PersonId person, PublisherId publisher, Supplier<T> work) {
        return Acting.as(person, () -> doors.asMember(publisher, work));
    }
}
