package dev.vitrine.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
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
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.publishing.QueueFilter;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.SubmissionNews;
import dev.vitrine.shared.SubmissionId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue: what waits for an approver, what is due first on top, so that late ones come before all others; what is asked
 * for stands in the address. One primary action takes the next.
 */
@Route(value = QueueView.ROUTE, layout = MainLayout.class)
@RolesAllowed(Roles.APPROVER)
class QueueView extends PageView implements BeforeEnterObserver {
    static final String ROUTE = "review";

    private static final int MANY = 15;

    private final transient ReviewDesk desk;
    private final transient QueueReader reader;
    private final transient SubmissionNews news;

    private final PageHead head = new PageHead(getTranslation("review.queue.title"));
    private final KeysetGrid<QueueRow> queue = new KeysetGrid<>();
    private final QueueFilters filters;
    private transient QueueFilter filter = QueueFilter.ALL;
    private @Nullable Registration watching;

    QueueView(ReviewDesk desk, QueueReader reader, SubmissionNews news) {
        this.desk = desk;
        this.reader = reader;
        this.news = news;
        var next = new Button(getTranslation("review.queue.next"), Icons.of("hand"), click -> takeNext());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        head.actions(next);
        filters = new QueueFilters(reader.publishers(), this::look);
        columns(queue.grid());
        queue.cards(new ComponentRenderer<>(this::card));
        if (desk.queueLength(QueueFilter.ALL) > MANY) {
            queue.tall();
        }
        queue.empty(nothing()).caption(count -> getTranslation("review.queue.count", count));
        queue.setPages(
                (after, size) -> reader.page(filter, after, size),
                () -> desk.queueLength(filter),
                row -> row.waiting().id());
        add(head, filters, queue);
        showMine();
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
        if (filter.equals(QueueFilter.ALL)) {
            return new EmptyState(
                    "passed", getTranslation("review.queue.empty"), getTranslation("review.queue.emptyText"));
        }
        return new EmptyState(
                "search",
                getTranslation("review.queue.notFound"),
                getTranslation("review.queue.notFoundText"),
                new Button(getTranslation("review.queue.all"), click -> filters.fill(QueryParameters.empty())));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("review.queue.title")));
    }

    private void columns(Grid<QueueRow> grid) {
        grid.addColumn(LitRenderer.<QueueRow>of(
                                "<a class='v-two' href='review/${item.id}' router-link><b>${item.offer}</b>"
                                        + "<span>${item.publisher}</span></a>")
                        .withProperty("id", row -> row.waiting().id().toString())
                        .withProperty("offer", row -> row.waiting().offerName())
                        .withProperty("publisher", this::publisher))
                .setHeader(getTranslation("review.queue.offer"))
                .setFlexGrow(3);
        grid.addColumn(LitRenderer.<QueueRow>of(
                                "<span class='v-two'><b>${item.kind}</b><span>${item.changed}</span></span>")
                        .withProperty("kind", this::kind)
                        .withProperty("changed", this::changed))
                .setHeader(getTranslation("review.queue.kind"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::bearings)
                .setHeader(getTranslation("review.queue.bears"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::age)
                .setHeader(getTranslation("review.queue.age"))
                .setKey("age");
        grid.addColumn(LitRenderer.<QueueRow>of(
                                "<span class='v-two'><b>${item.eyes}</b><span>${item.first}</span></span>")
                        .withProperty(
                                "eyes",
                                row -> row.waiting().eyesGiven() + " / "
                                        + row.waiting().eyesNeeded())
                        .withProperty("first", QueueRow::first))
                .setHeader(getTranslation("review.queue.eyes"));
        grid.addColumn(LitRenderer.<QueueRow>of(
                                "<span class='v-two'><b>${item.who}</b><span>${item.lease}</span></span>")
                        .withProperty("who", this::holder)
                        .withProperty("lease", this::lease))
                .setHeader(getTranslation("review.queue.holder"));
        grid.addComponentColumn(this::action).setHeader(getTranslation("review.queue.action"));
        grid.setPartNameGenerator(row -> row.late() ? "late" : null);
    }

    private String kind(QueueRow row) {
        return getTranslation(Labels.key(row.waiting().kind()));
    }

    private String changed(QueueRow row) {
        return getTranslation("review.queue.sections", row.waiting().changedSections());
    }

    private Bearings bearings(QueueRow row) {
        return new Bearings(
                this, row.waiting().firstPublication(), row.waiting().bearsOnPrices());
    }

    /** On a narrow screen. */
    private Component card(QueueRow row) {
        var link = new Anchor("review/" + row.waiting().id(), row.waiting().offerName());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-strong");
        var from = new Span(publisher(row));
        from.addClassName("v-quiet");
        var foot = new Div(new Span(holder(row)), action(row));
        foot.addClassName("v-line-apart");
        var card = new Div(link, from, new Span(kind(row) + " · " + changed(row)), bearings(row), age(row), foot);
        card.addClassName("v-grid-card");
        return card;
    }

    private Component age(QueueRow row) {
        var formats = Formats.current();
        var words = new Span(getTranslation(
                row.late() ? "review.queue.lateOf" : "review.queue.ageOf",
                formats.duration(row.roughAge()),
                formats.duration(row.target())));
        var bar = new ProgressBar(0, 100, row.used());
        bar.getElement().setAttribute("aria-label", getTranslation("review.queue.age"));
        var cell = new Div(words, bar);
        cell.addClassName("v-age");
        cell.setClassName("v-late", row.late());
        return cell;
    }

    private String publisher(QueueRow row) {
        return row.waiting().suspended() ? getTranslation("review.queue.suspended", row.publisher()) : row.publisher();
    }

    private String holder(QueueRow row) {
        return row.waiting().mine() ? getTranslation("review.queue.you") : row.holder();
    }

    private String lease(QueueRow row) {
        var until = row.waiting().leaseUntil();
        return until == null
                ? ""
                : getTranslation(
                        "review.queue.lease", Formats.current().duration(Duration.between(Instant.now(), until)));
    }

    private Component action(QueueRow row) {
        var id = row.waiting().id();
        if (row.waiting().takeable()) {
            var take = new Button(getTranslation("review.queue.take"), click -> take(id));
            take.setAriaLabel(
                    getTranslation("review.queue.takeOf", row.waiting().offerName()));
            return take;
        }
        var link = new Anchor(
                "review/" + id, getTranslation(row.waiting().mine() ? "review.queue.resume" : "review.queue.read"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-link-button");
        return link;
    }

    private void take(SubmissionId id) {
        opened(desk.claim(id));
    }

    private void takeNext() {
        opened(desk.claimNext());
    }

    private void opened(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> UI.getCurrent().navigate("review/" + done.submission());
            case Outcome.Refused refused -> {
                Notices.problem(getTranslation(Labels.key(refused.why())));
                refresh();
            }
        }
    }

    private void refresh() {
        queue.refresh();
        showMine();
    }

    private void showMine() {
        head.subtitle(getTranslation(
                "review.queue.subtitle",
                desk.queueLength(QueueFilter.ALL),
                desk.mine().size()));
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
