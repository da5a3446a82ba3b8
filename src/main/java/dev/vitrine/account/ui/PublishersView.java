package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.vitrine.account.PublisherOpening;
import dev.vitrine.account.PublisherOpening.Opened;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.Publishers.Suspending;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All publishers: open an account with its first owner, suspend one, lift the suspension. */
@Route(value = "admin/publishers", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class PublishersView extends PageView {
    private final transient Publishers publishers;
    private final transient PublisherOpening opening;
    private final Grid<Publisher> grid = new Grid<>();
    private final PageHead head;
    private final EmptyState empty;

    PublishersView(Publishers publishers, PublisherOpening opening) {
        this.publishers = publishers;
        this.opening = opening;
        head = new PageHead(getTranslation("account.publishers.title")).actions(create());
        empty = new EmptyState(
                "building",
                getTranslation("account.publishers.empty"),
                getTranslation("account.publishers.emptyText"),
                create());
        columns();
        add(head, grid, empty);
        show();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("account.publishers.title")));
    }

    private void columns() {
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(Publisher::name)
                .setHeader(getTranslation("account.publishers.name"))
                .setSortable(true);
        grid.addColumn(Publisher::slug)
                .setHeader(getTranslation("account.publishers.slug"))
                .setSortable(true);
        grid.addColumn(publisher -> Formats.current().date(publisher.created()))
                .setHeader(getTranslation("account.publishers.created"))
                .setComparator(Publisher::created);
        grid.addComponentColumn(this::state)
                .setKey("state")
                .setHeader(getTranslation("account.publishers.state"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::action)
                .setKey("action")
                .setHeader(getTranslation("account.publishers.action"))
                .setWidth("190px")
                .setFlexGrow(0);
    }

    private void show() {
        var all = publishers.list();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
        head.subtitle(getTranslation("account.publishers.count", all.size()));
    }

    private Component state(Publisher publisher) {
        var suspension = publisher.suspension();
        if (suspension == null) {
            return new StateBadge(Tone.LIVE, getTranslation("account.publishers.open"), "passed");
        }
        var why = new Span(getTranslation(
                "account.publishers.why", Formats.current().date(suspension.since()), suspension.reason()));
        why.addClassNames("v-quiet", "v-suspended-why");
        return new Div(new StateBadge(Tone.WARN, getTranslation("account.publishers.suspended"), "warning"), why);
    }

    private Component action(Publisher publisher) {
        var button = publisher.suspended()
                ? new Button(getTranslation("account.publishers.lift"), event -> lift(publisher))
                : new Button(
                        getTranslation("account.publishers.suspend"),
                        event -> new SuspendDialog(publisher.name(), reason -> suspend(publisher, reason)).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void lift(Publisher publisher) {
        publishers.lift(publisher.id());
        Notices.done(getTranslation("account.publishers.lifted", publisher.name()));
        show();
    }

    private Suspending suspend(Publisher publisher, String reason) {
        var became = publishers.suspend(publisher.id(), reason);
        if (became == Suspending.DONE) {
            Notices.done(getTranslation("account.publishers.nowSuspended", publisher.name()));
            show();
        }
        return became;
    }

    private Component create() {
        var button = new Button(
                getTranslation("account.publishers.create"),
                Icons.of("plus"),
                event -> new OpenPublisherDialog(this::open).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Opened open(OpenPublisherDialog.Data data) {
        var opened = opening.open(data.slug(), data.name(), data.owner());
        if (opened instanceof Opened.Done) {
            Notices.done(getTranslation("account.publishers.opened", data.name()));
            show();
        }
        return opened;
    }
}
