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
import dev.vitrine.identity.FirstOwners;
import dev.vitrine.identity.FirstOwners.Invited;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.CardGrid;
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
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.Publishers.Suspending;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All publishers: open an account with its first owner, suspend one, lift the suspension. */
@Route(value = "admin/publishers", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class PublishersView extends PageView {
    private final transient Publishers publishers;
    private final transient PublisherOpening opening;
    private final transient FirstOwners owners;
    private final transient Set<PublisherId> owned = new HashSet<>();
    private final transient Set<PublisherId> stranded = new HashSet<>();
    private final transient Map<PublisherId, Invited> invited = new HashMap<>();
    private final Grid<Publisher> grid = new Grid<>();
    private final PageHead head;
    private final EmptyState empty;

    PublishersView(Publishers publishers, PublisherOpening opening, FirstOwners owners) {
        this.publishers = publishers;
        this.opening = opening;
        this.owners = owners;
        head = new PageHead(getTranslation("account.publishers.title")).actions(create());
        empty = new EmptyState(
                "building",
                getTranslation("account.publishers.empty"),
                getTranslation("account.publishers.emptyText"),
                create());
        columns();
        add(head, new CardGrid<>(grid, this::card), empty);
        show();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("account.publishers.title")));
    }

    private void columns() {
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
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
        grid.addComponentColumn(this::owner)
                .setKey("owner")
                .setHeader(getTranslation("account.publishers.owner"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::action)
                .setKey("action")
                .setHeader(getTranslation("account.publishers.action"))
                .setWidth("190px")
                .setFlexGrow(0);
    }

    /** On a narrow screen. */
    private Component card(Publisher publisher) {
        var opened = publisher.slug() + " · " + Formats.current().date(publisher.created());
        return CardGrid.card(
                publisher.name(),
                CardGrid.quiet(opened),
                owner(publisher),
                CardGrid.foot(state(publisher), action(publisher)));
    }

    private void show() {
        var all = publishers.list();
        owned.clear();
        owned.addAll(owners.owned());
        stranded.clear();
        stranded.addAll(owners.stranded());
        invited.clear();
        invited.putAll(owners.invited());
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

    /** Nothing where there is an owner; else who is waited for, and the way to send the invitation again. */
    private Component owner(Publisher publisher) {
        var cell = new Div();
        if (owned.contains(publisher.id())) {
            return cell;
        }
        var waiting = Optional.ofNullable(invited.get(publisher.id()));
        var button = new Button(
                getTranslation(waiting.isPresent() ? "account.invite.again" : "account.owner.invite"),
                event -> inviteOwner(publisher, waiting.map(Invited::mail).orElse("")));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        cell.add(
                new StateBadge(
                        Tone.WARN,
                        waiting.map(one -> getTranslation("account.owner.waiting", one.mail()))
                                .orElseGet(() -> getTranslation(
                                        stranded.contains(publisher.id())
                                                ? "account.owner.disabled"
                                                : "account.owner.none")),
                        "mail"),
                button);
        cell.addClassName("v-owner-waits");
        return cell;
    }

    private void inviteOwner(Publisher publisher, String mail) {
        new InviteOwnerDialog(publisher.name(), stranded.contains(publisher.id()), mail, (address, language) -> {
                    var outcome = owners.invite(publisher.id(), address, language);
                    if (outcome == FirstOwners.Outcome.SENT) {
                        Notices.done(getTranslation("account.invite.sent", address.strip()));
                        show();
                    }
                    return outcome;
                })
                .open();
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
        var opened = opening.open(data.slug(), data.name(), data.ownerMail(), data.language());
        if (opened instanceof Opened.Done) {
            Notices.done(getTranslation(
                    "account.publishers.opened", data.name(), data.ownerMail().strip()));
            show();
        }
        return opened;
    }
}
