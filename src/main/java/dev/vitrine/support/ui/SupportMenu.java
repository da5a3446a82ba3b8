package dev.vitrine.support.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.TicketHead;
import dev.vitrine.support.Tickets;
import dev.vitrine.support.Tickets.Filter;
import dev.vitrine.support.Tickets.Show;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tickets in the menus, and on Home what waits for the publisher's answer and for support's. */
@Component
class SupportMenu implements MenuEntries, HomeItems {
    private static final int SHOWN = 3;
    private static final int LATE = 85;
    private static final int ANSWERED = 70;
    private static final int WAITING = 50;
    private static final Filter FOR_US = new Filter(Show.FOR_US, null);

    private final Permissions permissions;
    private final TicketGate gate;
    private final TicketAddresses addresses;
    private final Tickets tickets;
    private final SupportDesk desk;
    private final TicketQueueReader reader;
    private final Translations words;
    private final Clock clock;

    SupportMenu(
            Permissions permissions,
            TicketGate gate,
            TicketAddresses addresses,
            Tickets tickets,
            SupportDesk desk,
            TicketQueueReader reader,
            Translations words,
            Clock clock) {
        this.permissions = permissions;
        this.gate = gate;
        this.addresses = addresses;
        this.tickets = tickets;
        this.desk = desk;
        this.reader = reader;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> inPublisher() {
        return gate.isOpen()
                ? List.of(MenuEntry.of(85, "support.tickets.title", "headset", TicketsView.class)
                        .pressing(tickets.count(FOR_US)))
                : List.of();
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return isAgent()
                ? List.of(
                        MenuEntry.of(10, "support.queue.title", "ticket", TicketQueueView.class)
                                .in(MenuEntry.Group.SUPPORT)
                                .pressing(desk.count(SupportDesk.Filter.WAITING)),
                        MenuEntry.of(20, "support.canned.title", "pencil", CannedAnswersView.class)
                                .in(MenuEntry.Group.SUPPORT))
                : List.of();
    }

    private boolean isAgent() {
        return permissions.may(Permission.SUPPORT_DESK, null, null);
    }

    @Override
    public List<HomeItem> inPublisher(Locale language) {
        if (!gate.isOpen()) {
            return List.of();
        }
        var items = new ArrayList<HomeItem>();
        var page = tickets.page(FOR_US, null, SHOWN);
        page.items().forEach(ticket -> items.add(answered(ticket, language)));
        if (page.next() != null) {
            items.add(new HomeItem(
                    ANSWERED,
                    Tone.WARN,
                    "headset",
                    words.get("support.tickets.title", language),
                    words.get("support.home.more", language, tickets.count(FOR_US) - SHOWN),
                    null,
                    words.get("support.home.look", language),
                    addresses.list() + "?show=for-us"));
        }
        return items;
    }

    private HomeItem answered(TicketHead ticket, Locale language) {
        return new HomeItem(
                ANSWERED,
                Tone.WARN,
                "headset",
                ticket.subject(),
                words.get("support.home.answered", language, ticket.number()),
                ticket.changedAt(),
                words.get("support.home.answer", language),
                addresses.ticket(ticket.id()));
    }

    @Override
    public List<HomeItem> inMarketplace(Locale language) {
        if (!isAgent()) {
            return List.of();
        }
        var items = new ArrayList<HomeItem>();
        var mine = reader.page(SupportDesk.Filter.MINE, null, SHOWN).items();
        mine.forEach(row -> items.add(ticket(row, WAITING + SHOWN, "support.home.mine", language)));
        reader.page(SupportDesk.Filter.WAITING, null, SHOWN).items().stream()
                .filter(row -> row.ticket().late(clock.instant()) && !row.mine())
                .forEach(row -> items.add(ticket(row, LATE, "support.home.late", language)));
        long waiting = desk.count(SupportDesk.Filter.WAITING);
        if (waiting > 0) {
            items.add(new HomeItem(
                    WAITING,
                    Tone.STAGED,
                    "ticket",
                    words.get("support.queue.title", language),
                    words.get("support.home.waiting", language, waiting),
                    null,
                    words.get("support.home.look", language),
                    TicketQueueView.ROUTE));
        }
        return items;
    }

    private HomeItem ticket(TicketQueueRow row, int pressing, String text, Locale language) {
        boolean late = row.ticket().late(clock.instant());
        return new HomeItem(
                late ? LATE : pressing,
                late ? Tone.ERROR : Tone.REVIEW,
                late ? "clock" : "ticket",
                row.ticket().subject(),
                words.get(text, language, row.ticket().number(), row.publisher()),
                row.ticket().changedAt(),
                words.get("support.home.answer", language),
                TicketQueueView.ROUTE + "/" + row.ticket().id());
    }
}
