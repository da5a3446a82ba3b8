package dev.vitrine.support.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.identity.People;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.RemovalTickets;
import dev.vitrine.support.Ticket;
import dev.vitrine.support.TicketNews;
import dev.vitrine.support.TicketProblem;
import dev.vitrine.support.TicketStatus;
import dev.vitrine.support.Tickets;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the publisher's tickets: what was said, where it stands, and what to say next. What support writes is seen at once. */
@Route(value = "p/:publisher/support/:ticket", layout = MainLayout.class)
@PermitAll
class TicketView extends PageView implements BeforeEnterObserver {
    private static final int ROWS = 4;

    private final transient Tickets tickets;
    private final transient RemovalTickets removals;
    private final transient TicketNames names;
    private final transient TicketNews news;
    private final transient TicketAddresses addresses;
    private final transient TicketGate gate;
    private final transient People people;
    private final transient OffersNavigation offers;

    private final PageHead head = new PageHead("");
    private final Conversation said =
            new Conversation(getTranslation("support.said"), file -> addresses().ticket(id()) + "/files/" + file);
    private final TicketFacts facts;
    private final RemovalCard removal = new RemovalCard();
    private final FilesField files = new FilesField((name, upload) -> tickets().keep(name, upload));
    private final TextArea words = new TextArea(getTranslation("support.answer.label"));
    private final Button thank = new Button(getTranslation("support.answer.thank"), Icons.of("passed"));
    private final Button send = new Button(getTranslation("support.answer.send"), Icons.of("send"));
    private final Div answer = new Div();
    private final Paragraph closed = new Paragraph(getTranslation("support.answer.closed"));
    private @Nullable Ticket ticket;
    private @Nullable Registration watching;

    TicketView(
            Tickets tickets,
            RemovalTickets removals,
            TicketNames names,
            TicketNews news,
            TicketAddresses addresses,
            TicketGate gate,
            People people,
            OffersNavigation offers) {
        this.tickets = tickets;
        this.removals = removals;
        this.names = names;
        this.news = news;
        this.addresses = addresses;
        this.gate = gate;
        this.people = people;
        this.offers = offers;
        facts = new TicketFacts(names);
        words.setMinRows(ROWS);
        words.setMaxLength(Tickets.WORDS_MAX);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> send());
        thank.addClickListener(click -> act(tickets.thank(id())));
        var actions = new Div(thank, send);
        actions.addClassName("v-ticket-actions");
        answer.add(words, files, actions);
        answer.addClassName("v-ticket-answer");
        closed.addClassName("v-quiet");
        var columns = new Div(new Div(said, answer, closed), new Div(removal, facts));
        columns.addClassName("v-ticket");
        add(head, columns);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(getTranslation("support.tickets.title"), addresses.list()),
                Crumb.of(ticket().head().number()));
    }

    @Override
    public List<Component> badges() {
        return List.of(TicketNames.status(this, ticket().head().status()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        gate.pass();
        var id = event.getRouteParameters().get("ticket").map(TicketId::of).orElseThrow(NotFoundException::new);
        if (ticket != null && !ticket.head().id().equals(id)) {
            said.clear();
            words.clear();
            files.clear();
        }
        show(tickets.read(id));
        getUI().ifPresent(this::watch);
    }

    private void show(Ticket read) {
        ticket = read;
        var status = read.head().status();
        var who = people.names(TicketPeople.of(read));
        head.title(read.head().subject()).subtitle(names.topic(read.head()));
        said.show(read.entries(), who);
        facts.show(
                read,
                who.getOrDefault(read.head().openedBy(), ""),
                TicketPeople.name(read.holder(), who),
                Optional.ofNullable(read.place().offer()).map(offers::editor));
        var wanted = removals.of(read.head().id());
        removal.setVisible(wanted.isPresent());
        wanted.ifPresent(found ->
                removal.show(found, RemovalActions.ofPublisher(found, seen -> act(removals.agree(id(), seen)))));
        answer.setVisible(status != TicketStatus.CLOSED);
        closed.setVisible(status == TicketStatus.CLOSED);
        thank.setVisible(status.isOpen());
    }

    private void send() {
        var problem = tickets.write(id(), words.getValue(), files.files());
        words.setInvalid(problem.isPresent());
        words.setErrorMessage(problem.map(p -> getTranslation(Labels.key(p))).orElse(""));
        if (problem.isEmpty()) {
            words.clear();
            files.clear();
        }
        refresh();
    }

    private void act(Optional<TicketProblem> problem) {
        problem.ifPresent(p -> Notices.problem(getTranslation(Labels.key(p))));
        refresh();
    }

    private void refresh() {
        show(tickets.read(id()));
        MainLayout.refresh(this);
    }

    private TicketAddresses addresses() {
        return addresses;
    }

    private Tickets tickets() {
        return tickets;
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
