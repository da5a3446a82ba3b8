package dev.vitrine.support.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.People;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Attached;
import dev.vitrine.support.CannedAnswers;
import dev.vitrine.support.RemovalDesk;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.Ticket;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketNews;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketProblem;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.tenancy.Publishers;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One ticket as an agent works on it: take it, answer, rank it. What the publisher writes is seen at once. */
@Route(value = TicketQueueView.ROUTE + "/:ticket", layout = MainLayout.class)
@RolesAllowed(Roles.SUPPORT_AGENT)
class TicketDeskView extends PageView implements BeforeEnterObserver {
    private final transient SupportDesk desk;
    private final transient RemovalDesk removals;
    private final transient TicketNames names;
    private final transient TicketNews news;
    private final transient People people;
    private final transient Publishers publishers;
    private final transient CurrentPerson person;

    private final PageHead head = new PageHead("");
    private final Conversation said = new Conversation(
            getTranslation("support.said"), file -> TicketQueueView.ROUTE + "/" + id() + "/files/" + file);
    private final TicketFacts facts;
    private final RemovalCard removal = new RemovalCard();
    private final AgentAnswer answer;
    private final RankFields ranks = new RankFields(this::rank, this::judge);
    private final Button claim = new Button();
    private @Nullable Ticket ticket;
    private @Nullable Registration watching;

    TicketDeskView(
            SupportDesk desk,
            RemovalDesk removals,
            TicketNames names,
            TicketNews news,
            People people,
            Publishers publishers,
            CurrentPerson person,
            CannedAnswers canned) {
        this.desk = desk;
        this.removals = removals;
        this.names = names;
        this.news = news;
        this.people = people;
        this.publishers = publishers;
        this.person = person;
        facts = new TicketFacts(names);
        answer = new AgentAnswer(canned.all(getLocale()), (name, upload) -> desk.keep(id(), name, upload), this::send);
        claim.addClickListener(click -> claim());
        head.actions(claim);
        var columns = new Div(new Div(said, answer), new Div(removal, ranks, facts));
        columns.addClassName("v-ticket");
        add(head, columns);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(getTranslation("support.queue.title"), TicketQueueView.ROUTE),
                Crumb.of(publisher()),
                Crumb.of(ticket().head().number()));
    }

    private String publisher() {
        var id = ticket().head().publisher();
        return publishers.names(List.of(id)).getOrDefault(id, "");
    }

    @Override
    public List<Component> badges() {
        return List.of(TicketNames.status(this, ticket().head().status()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("ticket").map(TicketId::of).orElseThrow(NotFoundException::new);
        if (ticket != null && !ticket.head().id().equals(id)) {
            said.clear();
            answer.clear();
        }
        show(desk.read(id));
        getUI().ifPresent(this::watch);
    }

    private void show(Ticket read) {
        ticket = read;
        var who = people.names(TicketPeople.of(read));
        head.title(read.head().subject())
                .subtitle(getTranslation("support.desk.subtitle", publisher(), names.topic(read.head())));
        said.show(read.entries(), who);
        facts.show(
                read,
                who.getOrDefault(read.head().openedBy(), ""),
                TicketPeople.name(read.holder(), who),
                Optional.empty());
        var wanted = removals.of(read.head().id());
        removal.setVisible(wanted.isPresent());
        wanted.ifPresent(found -> removal.show(
                found,
                RemovalActions.ofAgent(
                        found, day -> act(removals.propose(id(), day)), () -> act(removals.carryOut(id())))));
        ranks.show(read.head());
        boolean mine = person.require().id().equals(read.holder());
        boolean others = read.holder() != null && !mine;
        answer.show(read, others);
        claim.setVisible(read.head().status().isOpen());
        claim.setIcon(Icons.of(mine ? "undo" : "hand"));
        claim.setText(
                getTranslation(mine ? "support.desk.release" : others ? "support.desk.takeOver" : "support.desk.take"));
    }

    private void claim() {
        boolean mine = person.require().id().equals(ticket().holder());
        act(mine ? desk.release(id()) : desk.claim(id(), ticket().holder()));
    }

    private void send(TicketAction action, String words, List<Attached> files) {
        var problem = desk.move(id(), action, words, files);
        if (problem.isEmpty()) {
            answer.clear();
        }
        act(problem);
    }

    private void rank(TicketPriority priority) {
        act(desk.rank(id(), priority));
    }

    private void judge(TicketSeverity severity) {
        act(desk.judge(id(), severity));
    }

    private void act(Optional<TicketProblem> problem) {
        problem.ifPresent(p -> Notices.problem(getTranslation(Labels.key(p))));
        refresh();
    }

    private void refresh() {
        show(desk.read(id()));
        MainLayout.refresh(this);
    }

    private TicketId id() {
        return ticket().head().id();
    }

    private Ticket ticket() {
        return Objects.requireNonNull(ticket);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch();
        super.onDetach(event);
    }

    private void watch(UI ui) {
        unwatch();
        watching = news.watch(ui, id(), this::refresh);
    }

    private void unwatch() {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }
}
