package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.vitrine.account.ui.MemberRow.Present;
import dev.vitrine.identity.Invitations;
import dev.vitrine.identity.Invitations.Invitation;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.MemberRole.Problem;
import dev.vitrine.identity.Members;
import dev.vitrine.identity.OfferNames;
import dev.vitrine.identity.People;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.CardGrid;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works for this publisher, and as what; the owner invites, changes, suspends, removes and hands over. */
@Route(value = "p/:publisher/members", layout = MainLayout.class)
@PermitAll
class MembersView extends PageView implements MemberPanel.Page {
    private final transient People people;
    private final transient Members members;
    private final transient Invitations invitations;
    private final transient OfferNames offers;
    private final transient MarketplaceLists lists;
    private final transient Permissions permissions;
    private final transient CurrentTenant tenant;
    private final transient Clock clock;
    private final Grid<MemberRow> grid = new Grid<>();
    private final PageHead head = new PageHead(getTranslation("account.members.title"));
    private final Div alone = new Div();
    private transient Set<PersonId> secured = Set.of();
    private @Nullable Button opener;

    MembersView(
            People people,
            Members members,
            Invitations invitations,
            OfferNames offers,
            MarketplaceLists lists,
            Permissions permissions,
            CurrentTenant tenant,
            Clock clock) {
        this.people = people;
        this.members = members;
        this.invitations = invitations;
        this.offers = offers;
        this.lists = lists;
        this.permissions = permissions;
        this.tenant = tenant;
        this.clock = clock;
        columns();
        add(head, new CardGrid<>(grid, this::card), alone);
        show();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("account.members.title")));
    }

    private void columns() {
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(MemberRow::name)
                .setHeader(getTranslation("account.members.name"))
                .setSortable(true);
        grid.addColumn(MemberRow::mail)
                .setHeader(getTranslation("account.members.mail"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation(Labels.key(row.as().role())))
                .setHeader(getTranslation("account.members.role"))
                .setSortable(true);
        grid.addColumn(row -> limits(row.as())).setHeader(getTranslation("account.members.limits"));
        grid.addComponentColumn(this::state)
                .setKey("state")
                .setHeader(getTranslation("account.members.state"))
                .setComparator(MemberRow::state);
        grid.addColumn(row -> Formats.current().date(row.since()))
                .setHeader(getTranslation("account.members.joined"))
                .setComparator(MemberRow::since);
        if (mayEdit()) {
            grid.addColumn(this::secondFactor)
                    .setKey("secondFactor")
                    .setHeader(getTranslation("account.members.secondFactor"))
                    .setComparator(this::secondFactor);
            grid.addComponentColumn(this::edit)
                    .setKey("action")
                    .setHeader(getTranslation("account.members.action"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
    }

    /** On a narrow screen. */
    private Component card(MemberRow row) {
        var as = getTranslation(Labels.key(row.as().role())) + " · " + limits(row.as());
        var card = row.name().isEmpty()
                ? CardGrid.card(row.mail())
                : CardGrid.card(row.name(), CardGrid.quiet(row.mail()));
        card.add(new Span(as), CardGrid.foot(state(row), mayEdit() ? edit(row) : new Span()));
        return card;
    }

    private String secondFactor(MemberRow row) {
        return switch (row) {
            case Present(var member) ->
                getTranslation(
                        secured.contains(member.person().id())
                                ? "account.members.secured"
                                : "account.members.unsecured");
            case MemberRow.Invited invited -> "";
        };
    }

    private boolean mayEdit() {
        return permissions.may(Permission.MEMBERS_EDIT, null, null);
    }

    private void show() {
        var present = people.members();
        List<MemberRow> rows = new ArrayList<>();
        present.forEach(member -> rows.add(new Present(member)));
        if (mayEdit()) {
            secured = members.withSecondFactor();
            invitations
                    .pending()
                    .forEach(pending -> rows.add(
                            new MemberRow.Invited(pending, !clock.instant().isBefore(pending.expires()))));
        }
        grid.setItems(rows);
        head.subtitle(getTranslation("account.members.count", present.size()));
        var actions = new ArrayList<Component>();
        actions.add(leave());
        if (mayEdit()) {
            actions.add(invite());
        }
        head.actions(actions.toArray(Component[]::new));
        alone.removeAll();
        if (mayEdit() && rows.size() == 1) {
            alone.add(new EmptyState(
                    "people",
                    getTranslation("account.members.alone"),
                    getTranslation("account.members.aloneText"),
                    invite()));
        }
    }

    private String limits(MemberRole as) {
        var limits = new ArrayList<String>();
        if (!as.languages().isEmpty()) {
            limits.add(as.languages().stream()
                    .sorted()
                    .map(LanguageTag::locale)
                    .map(Formats::languageName)
                    .collect(Collectors.joining(", ")));
        }
        if (!as.offers().isEmpty()) {
            limits.add(getTranslation("account.members.offers", as.offers().size()));
        }
        return limits.isEmpty() ? getTranslation("account.members.noLimits") : String.join(" · ", limits);
    }

    private Component state(MemberRow row) {
        return new StateBadge(
                row.state().tone(),
                getTranslation(Labels.key(row.state())),
                row.state().icon());
    }

    private Component edit(MemberRow row) {
        if (row instanceof Present present && present.owner()) {
            return new Div();
        }
        var button = new Button(getTranslation("account.members.edit"), event -> {
            opener = event.getSource();
            open(row);
        });
        button.setAriaLabel(getTranslation(
                "account.members.editOf",
                Stream.of(row.name(), row.mail())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void open(MemberRow row) {
        switch (row) {
            case Present(var member) -> aside(new MemberPanel(member, fields(row.as()), members, this).panel());
            case MemberRow.Invited invited -> aside(panel(invited));
        }
    }

    private SidePanel panel(MemberRow.Invited invited) {
        var pending = invited.pending();
        var as = getTranslation(Labels.key(pending.as().role())) + " · " + limits(pending.as());
        return new InvitationPanel(pending.mail(), invited.state(), as, pending.sent(), pending.expires(), this::close)
                .actions(() -> told(invitations.sendAgain(pending.id())), () -> {
                    invitations.withdraw(pending.id());
                    done(getTranslation("account.invite.withdrawn", pending.mail()));
                })
                .panel();
    }

    private void told(Invitations.Outcome outcome) {
        if (outcome == Invitations.Outcome.SENT) {
            done(getTranslation(Labels.key(outcome)));
        } else {
            Notices.problem(getTranslation(Labels.key(outcome)));
        }
    }

    private RoleFields fields(MemberRole present) {
        return new RoleFields(lists.languages(), offers, present);
    }

    private Component invite() {
        var button = new Button(getTranslation("account.members.invite"), Icons.of("plus"), event -> {
            opener = event.getSource();
            openInvitation();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void openInvitation() {
        var fields = fields(MemberRole.of(PublisherRole.PUBLISHER));
        var panel = new InvitePanel(getTranslation("account.members.invite"), fields, this::close);
        panel.onSend((mail, language) -> invite(panel, fields, mail, language));
        aside(panel.panel());
    }

    private void invite(InvitePanel panel, RoleFields fields, String mail, Locale language) {
        var as = fields.write();
        fields.show(invitations.problem(as));
        var outcome = invitations.invite(new Invitation(mail, as, language));
        switch (outcome) {
            case SENT -> done(getTranslation("account.invite.sent", mail.strip()));
            case BAD_ROLE -> {} // said at the fields
            case BAD_MAIL, MEMBER_ALREADY, INVITED_ALREADY, TOO_SOON, TOO_MANY ->
                panel.refuse(getTranslation(Labels.key(outcome)));
        }
    }

    private Component leave() {
        var button = new Button(getTranslation("account.members.leave"), Icons.of("sign-out"), event -> askToLeave());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void askToLeave() {
        if (mayEdit()) {
            Notices.problem(getTranslation(Labels.key(Members.Outcome.OWNER_STAYS)));
            return;
        }
        Ask.of(getTranslation("account.members.leaveAsk"), getTranslation("account.members.leaveText"))
                .danger(getTranslation("account.members.leave"), this::leaveNow)
                .cancel(getTranslation("account.cancel"))
                .open();
    }

    private void leaveNow() {
        var outcome = members.leave(tenant.require());
        if (outcome == Members.Outcome.DONE) {
            Notices.done(getTranslation("account.members.left"));
            getUI().ifPresent(ui -> ui.navigate(""));
        } else {
            Notices.problem(getTranslation(Labels.key(outcome)));
        }
    }

    /** Somebody was invited, changed or removed. */
    @Override
    public void done(String told) {
        close();
        Notices.done(told);
        show();
        grid.focus();
    }

    @Override
    public void close() {
        aside(null);
        if (opener != null) {
            opener.focus();
            opener = null;
        }
    }

    /** Who has become what changes the whole page, the frame included. */
    @Override
    public void handedOver(String told) {
        Notices.done(told);
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }

    @Override
    public Optional<Problem> problem(MemberRole role) {
        return invitations.problem(role);
    }
}
