package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.vitrine.account.ui.ColleagueRow.Invited;
import dev.vitrine.account.ui.ColleagueRow.Present;
import dev.vitrine.identity.PlatformPeople;
import dev.vitrine.identity.PlatformPeople.Colleague;
import dev.vitrine.identity.PlatformPeople.Outcome;
import dev.vitrine.identity.PlatformPeople.Pending;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.CardGrid;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.tenancy.PlatformRole;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of the marketplace: invite, change roles, disable and enable. */
@Route(value = "admin/people", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class PlatformPeopleView extends PageView {
    private final transient PlatformPeople people;
    private final transient Clock clock;
    private final Grid<ColleagueRow> grid = new Grid<>();
    private final PageHead head = new PageHead(getTranslation("account.people.title"));
    private @Nullable Button opener;

    PlatformPeopleView(PlatformPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
        columns();
        head.actions(invite());
        add(head, new CardGrid<>(grid, this::card));
        show();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("account.people.title")));
    }

    private void columns() {
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(ColleagueRow::name)
                .setHeader(getTranslation("account.members.name"))
                .setSortable(true);
        grid.addColumn(ColleagueRow::mail)
                .setHeader(getTranslation("account.members.mail"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(row -> words(row.roles()))
                .setHeader(getTranslation("account.people.roles"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setKey("state")
                .setHeader(getTranslation("account.members.state"))
                .setComparator(ColleagueRow::state);
        grid.addComponentColumn(this::edit)
                .setKey("action")
                .setHeader(getTranslation("account.members.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** On a narrow screen. */
    private Component card(ColleagueRow row) {
        var card = row.name().isEmpty()
                ? CardGrid.card(row.mail())
                : CardGrid.card(row.name(), CardGrid.quiet(row.mail()));
        card.add(new Span(words(row.roles())), CardGrid.foot(state(row), edit(row)));
        return card;
    }

    private String words(Set<PlatformRole> roles) {
        return roles.stream()
                .sorted()
                .map(role -> getTranslation(Labels.key(role)))
                .collect(Collectors.joining(", "));
    }

    private void show() {
        var all = people.all();
        var now = clock.instant();
        grid.setItems(Stream.concat(
                        all.stream().<ColleagueRow>map(Present::new),
                        people.pending().stream()
                                .map(pending -> new Invited(pending, !now.isBefore(pending.expires()))))
                .toList());
        head.subtitle(getTranslation("account.members.count", all.size()));
    }

    private Component state(ColleagueRow row) {
        return new StateBadge(
                row.state().tone(),
                getTranslation(Labels.key(row.state())),
                row.state().icon());
    }

    private Component edit(ColleagueRow row) {
        var button = new Button(getTranslation("account.members.edit"), event -> {
            opener = event.getSource();
            aside(panel(row));
        });
        button.setAriaLabel(getTranslation("account.members.editOf", row.name().isEmpty() ? row.mail() : row.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private SidePanel panel(ColleagueRow row) {
        return switch (row) {
            case Present(Colleague colleague) -> panel(colleague);
            case Invited(Pending pending, boolean expired) ->
                new InvitationPanel(
                                pending.mail(),
                                row.state(),
                                words(pending.roles()),
                                pending.sent(),
                                pending.expires(),
                                this::close)
                        .actions(
                                () -> told(
                                        people.sendAgain(pending.id()),
                                        getTranslation("account.invite.sent", pending.mail())),
                                () -> {
                                    people.withdraw(pending.id());
                                    done(getTranslation("account.invite.withdrawn", pending.mail()));
                                })
                        .panel();
        };
    }

    private SidePanel panel(Colleague colleague) {
        var name = colleague.person().name();
        var id = colleague.person().id();
        return new ColleaguePanel(colleague, new ColleaguePanel.Deeds() {
                    @Override
                    public void change(PlatformRolesField roles) {
                        var outcome = people.change(id, roles.getValue());
                        if (!roles.refuse(outcome)) {
                            told(outcome, getTranslation("account.members.changed", name));
                        }
                    }

                    @Override
                    public void disable() {
                        Ask.of(
                                        getTranslation("account.people.disableAsk", name),
                                        getTranslation("account.people.disableText"))
                                .danger(
                                        getTranslation("account.people.disable"),
                                        () -> told(people.disable(id), getTranslation("account.people.disabled", name)))
                                .cancel(getTranslation("account.cancel"))
                                .open();
                    }

                    @Override
                    public void enable() {
                        people.enable(id);
                        done(getTranslation("account.people.enabled", name));
                    }

                    @Override
                    public void close() {
                        PlatformPeopleView.this.close();
                    }
                })
                .panel();
    }

    private Component invite() {
        var button = new Button(getTranslation("account.people.invite"), Icons.of("plus"), event -> {
            opener = event.getSource();
            openInvitation();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void openInvitation() {
        var roles = new PlatformRolesField(Set.of(PlatformRole.APPROVER));
        var panel = new InvitePanel(getTranslation("account.people.invite"), roles, this::close);
        panel.onSend((mail, language) -> invite(panel, roles, mail, language));
        aside(panel.panel());
    }

    private void invite(InvitePanel panel, PlatformRolesField roles, String mail, Locale language) {
        var outcome = people.invite(mail, roles.getValue(), language);
        if (outcome == Outcome.DONE) {
            done(getTranslation("account.invite.sent", mail.strip()));
        } else if (!roles.refuse(outcome)) {
            panel.refuse(getTranslation(Labels.key(outcome)));
        }
    }

    private void told(Outcome outcome, String done) {
        if (outcome == Outcome.DONE) {
            done(done);
        } else {
            Notices.problem(getTranslation(Labels.key(outcome)));
        }
    }

    private void done(String told) {
        close();
        Notices.done(told);
        show();
        grid.focus();
    }

    private void close() {
        aside(null);
        if (opener != null) {
            opener.focus();
            opener = null;
        }
    }
}
