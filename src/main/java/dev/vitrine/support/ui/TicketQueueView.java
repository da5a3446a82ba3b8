package dev.vitrine.support.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
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
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.SupportDesk.Filter;
import dev.vitrine.support.TicketNews;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tickets of all publishers: what is due first on top, so that late ones come before all others. */
@Route(value = TicketQueueView.ROUTE, layout = MainLayout.class)
@RolesAllowed(Roles.SUPPORT_AGENT)
class TicketQueueView extends PageView implements BeforeEnterObserver {
    static final String ROUTE = "desk/tickets";

    private static final int MANY = 15;

    private final transient SupportDesk desk;
    private final transient TicketQueueReader reader;
    private final transient TicketNames names;
    private final transient TicketNews news;

    private final PageHead head = new PageHead(getTranslation("support.queue.title"));
    private final KeysetGrid<TicketQueueRow> queue = new KeysetGrid<>();
    private final TicketQueueFilters filters;
    private transient Filter filter = Filter.WAITING;
    private @Nullable Registration watching;

    TicketQueueView(
            SupportDesk desk, TicketQueueReader reader, TicketNames names, TicketNews news, MarketplaceLists lists) {
        this.desk = desk;
        this.reader = reader;
        this.names = names;
        this.news = news;
        filters = new TicketQueueFilters(lists.entries(Kind.TICKET_TYPE, getLocale()), reader.publishers(), this::look);
        columns(queue.grid());
        queue.cards(new ComponentRenderer<>(this::card));
        if (desk.count(Filter.WAITING) > MANY) {
            queue.tall();
        }
        queue.empty(nothing()).caption(count -> getTranslation("support.tickets.count", count));
        queue.setPages(
                (after, size) -> reader.page(filter, after, size),
                () -> desk.count(filter),
                row -> row.ticket().id());
        add(head, filters, queue);
        showMine();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("support.queue.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.fill(event.getLocation().getQueryParameters());
    }

    private void look() {
        filter = filters.filter();
        AddressBar.follow(ROUTE, filters.asked());
        queue.empty(nothing());
        queue.refresh();
    }

    private EmptyState nothing() {
        if (filter.equals(Filter.WAITING)) {
            return new EmptyState(
                    "passed", getTranslation("support.queue.empty"), getTranslation("support.queue.emptyText"));
        }
        return new EmptyState(
                "search",
                getTranslation("support.tickets.notFound"),
                getTranslation("support.tickets.notFoundText"),
                new Button(getTranslation("support.queue.all"), click -> filters.fill(QueryParameters.empty())));
    }

    private void columns(Grid<TicketQueueRow> grid) {
        grid.addColumn(LitRenderer.<TicketQueueRow>of(
                                "<a class='v-two' href='${item.href}' router-link><b>${item.subject}</b>"
                                        + "<span>${item.from}</span></a>")
                        .withProperty("href", TicketQueueView::href)
                        .withProperty("subject", row -> row.ticket().subject())
                        .withProperty("from", TicketQueueView::from))
                .setHeader(getTranslation("support.column.ticket"))
                .setFlexGrow(4);
        grid.addColumn(row -> names.topic(row.ticket()))
                .setHeader(getTranslation("support.type"))
                .setFlexGrow(3);
        grid.addComponentColumn(row -> names.dueMark(this, row.ticket()))
                .setHeader(getTranslation("support.facts.due"))
                .setKey("due")
                .setFlexGrow(2);
        grid.addComponentColumn(row -> TicketNames.priority(this, row.ticket().priority()))
                .setHeader(getTranslation("support.facts.priority"));
        grid.addComponentColumn(row -> TicketNames.severity(this, row.ticket().severity()))
                .setHeader(getTranslation("support.facts.severity"));
        grid.addComponentColumn(row -> TicketNames.status(this, row.ticket().status()))
                .setHeader(getTranslation("support.facts.status"))
                .setFlexGrow(2);
        grid.addColumn(this::holder)
                .setHeader(getTranslation("support.facts.holder"))
                .setFlexGrow(1);
        grid.addColumn(row -> Formats.current().ago(row.ticket().changedAt()))
                .setHeader(getTranslation("support.column.moved"));
        grid.setPartNameGenerator(row -> names.late(row.ticket()) ? "late" : null);
    }

    private static String href(TicketQueueRow row) {
        return ROUTE + "/" + row.ticket().id();
    }

    private static String from(TicketQueueRow row) {
        return row.publisher() + " · " + row.ticket().number();
    }

    private String holder(TicketQueueRow row) {
        return row.mine() ? getTranslation("support.queue.you") : row.holder();
    }

    /** On a narrow screen. */
    private Component card(TicketQueueRow row) {
        var link = new Anchor(href(row), row.ticket().subject());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-strong");
        var from = new Span(from(row));
        from.addClassName("v-quiet");
        var marks = new Div(
                TicketNames.status(this, row.ticket().status()),
                TicketNames.priority(this, row.ticket().priority()));
        marks.addClassName("v-bearings");
        var foot = new Div(names.dueMark(this, row.ticket()), new Span(holder(row)));
        foot.addClassName("v-line-apart");
        var card = new Div(link, from, new Span(names.topic(row.ticket())), marks, foot);
        card.addClassName("v-grid-card");
        return card;
    }

    private void refresh() {
        queue.refresh();
        showMine();
    }

    private void showMine() {
        head.subtitle(getTranslation("support.queue.subtitle", desk.count(Filter.WAITING), desk.count(Filter.MINE)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watching = news.watchQueue(event.getUI(), this::refresh);
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
