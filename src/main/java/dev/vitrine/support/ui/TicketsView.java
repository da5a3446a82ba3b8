package dev.vitrine.support.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.support.TicketHead;
import dev.vitrine.support.TicketNews;
import dev.vitrine.support.Tickets;
import dev.vitrine.support.Tickets.Filter;
import dev.vitrine.support.Tickets.Show;
import dev.vitrine.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The publisher's tickets, the last moved first; what is asked for stands in the address. */
@Route(value = "p/:publisher/support", layout = MainLayout.class)
@PermitAll
class TicketsView extends PageView implements BeforeEnterObserver {
    private static final String SHOW = "show";
    private static final String TYPE = "type";
    private static final int MANY = 15;

    private final transient Tickets tickets;
    private final transient TicketNames names;
    private final transient TicketNews news;
    private final transient TicketAddresses addresses;
    private final transient TicketGate gate;
    private final transient CurrentTenant tenant;

    private final PageHead head = new PageHead(getTranslation("support.tickets.title"));
    private final KeysetGrid<TicketHead> grid = new KeysetGrid<>();
    private final ComboBox<Entry> type = new ComboBox<>();
    private final Segments<Show> shows;
    private Show show = Show.OPEN;
    private boolean filling;
    private @Nullable Registration watching;

    TicketsView(
            Tickets tickets,
            TicketNames names,
            TicketNews news,
            TicketAddresses addresses,
            TicketGate gate,
            MarketplaceLists lists,
            CurrentTenant tenant) {
        this.tickets = tickets;
        this.names = names;
        this.news = news;
        this.addresses = addresses;
        this.gate = gate;
        this.tenant = tenant;
        shows = new Segments<>(
                getTranslation("support.tickets.show"),
                Arrays.stream(Show.values())
                        .map(value -> Option.of(value, getTranslation(Labels.key(value))))
                        .toList(),
                show,
                value -> {
                    show = value;
                    look();
                });
        type.setLabel(getTranslation("support.type"));
        type.setItems(lists.entries(Kind.TICKET_TYPE, getLocale()));
        type.setItemLabelGenerator(Entry::name);
        type.setClearButtonVisible(true);
        type.addValueChangeListener(event -> look());
        head.subtitle(getTranslation("support.tickets.subtitle"));
        head.actions(open());
        columns(grid.grid());
        grid.cards(new ComponentRenderer<>(this::card));
        grid.caption(count -> getTranslation("support.tickets.count", count));
        var bar = new Div(shows, type);
        bar.addClassName("v-ticket-filters");
        add(head, bar, grid);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("support.tickets.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        gate.pass();
        if (tickets.count(new Filter(Show.ALL, null)) > MANY) {
            grid.tall();
        }
        fill(event.getLocation().getQueryParameters());
        grid.setPages(
                (after, size) -> tickets.page(filter(), after, size), () -> tickets.count(filter()), TicketHead::id);
    }

    private Button open() {
        var open = new Button(
                getTranslation("support.open"),
                Icons.of("headset"),
                click -> UI.getCurrent().navigate(addresses.anew()));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private Filter filter() {
        var chosen = type.getValue();
        return new Filter(show, chosen == null ? null : chosen.id());
    }

    /** Shows what the address asks for; whatever cannot be meant asks for nothing. */
    private void fill(QueryParameters asked) {
        filling = true;
        show = asked.getSingleParameter(SHOW)
                .flatMap(word -> Arrays.stream(Show.values())
                        .filter(value -> word(value).equals(word))
                        .findFirst())
                .orElse(Show.OPEN);
        shows.select(show);
        type.setValue(asked.getSingleParameter(TYPE)
                .flatMap(id -> type.getListDataView()
                        .getItems()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst())
                .orElse(null));
        filling = false;
        grid.empty(nothing());
    }

    private void look() {
        if (filling) {
            return;
        }
        var query = new LinkedHashMap<String, String>();
        if (show != Show.OPEN) {
            query.put(SHOW, word(show));
        }
        if (type.getValue() != null) {
            query.put(TYPE, type.getValue().id());
        }
        AddressBar.follow(addresses.list(), query);
        grid.empty(nothing());
        grid.refresh();
    }

    private static String word(Show value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private EmptyState nothing() {
        return show == Show.OPEN && type.getValue() == null
                ? new EmptyState(
                        "lifebuoy",
                        getTranslation("support.tickets.empty"),
                        getTranslation("support.tickets.emptyText"),
                        open())
                : new EmptyState(
                        "search",
                        getTranslation("support.tickets.notFound"),
                        getTranslation("support.tickets.notFoundText"));
    }

    private void columns(Grid<TicketHead> columns) {
        columns.addColumn(LitRenderer.<TicketHead>of(
                                "<a class='v-two' href='${item.href}' router-link><b>${item.subject}</b>"
                                        + "<span>${item.number}</span></a>")
                        .withProperty("href", ticket -> addresses.ticket(ticket.id()))
                        .withProperty("subject", TicketHead::subject)
                        .withProperty("number", this::numberAndOffer))
                .setHeader(getTranslation("support.column.ticket"))
                .setFlexGrow(4);
        columns.addColumn(names::topic)
                .setHeader(getTranslation("support.type"))
                .setFlexGrow(3);
        columns.addComponentColumn(ticket -> TicketNames.status(this, ticket.status()))
                .setHeader(getTranslation("support.facts.status"))
                .setFlexGrow(2);
        columns.addComponentColumn(ticket -> TicketNames.severity(this, ticket.severity()))
                .setHeader(getTranslation("support.facts.severity"));
        columns.addComponentColumn(ticket -> names.dueMark(this, ticket))
                .setHeader(getTranslation("support.facts.due"))
                .setFlexGrow(2);
        columns.addColumn(ticket -> Formats.current().ago(ticket.changedAt()))
                .setHeader(getTranslation("support.column.moved"));
    }

    private String numberAndOffer(TicketHead ticket) {
        return ticket.offerName().isEmpty() ? ticket.number() : ticket.number() + " · " + ticket.offerName();
    }

    /** On a narrow screen. */
    private Component card(TicketHead ticket) {
        var link = new Anchor(addresses.ticket(ticket.id()), ticket.subject());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-strong");
        var number = new Span(numberAndOffer(ticket));
        number.addClassName("v-quiet");
        var foot = new Div(TicketNames.status(this, ticket.status()), names.dueMark(this, ticket));
        foot.addClassName("v-line-apart");
        var card = new Div(link, number, new Span(names.topic(ticket)), foot);
        card.addClassName("v-grid-card");
        return card;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        tenant.scope().ifPresent(scope -> watching = news.watch(event.getUI(), scope.publisher(), grid::refresh));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
        super.onDetach(event);
    }
}
