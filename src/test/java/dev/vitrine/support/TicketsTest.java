package dev.vitrine.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.notification.Bells;
import dev.vitrine.notification.News;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.Tickets.Filter;
import dev.vitrine.support.Tickets.NewTicket;
import dev.vitrine.support.Tickets.Opened;
import dev.vitrine.support.Tickets.Show;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile.Contact;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tickets from both sides, with all that comes of them: mails, the bell, the record. */
@VitrineTest
class TicketsTest {
    private final World world;
    private final Offers offers;
    private final Tickets tickets;
    private final SupportDesk desk;
    private final Bells bells;
    private final Letters letters;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private Somebody agent;

    TicketsTest(
            World world,
            Offers offers,
            Tickets tickets,
            SupportDesk desk,
            Bells bells,
            Letters letters,
            JdbcTemplate database) {
        this.world = world;
        this.offers = offers;
        this.tickets = tickets;
        this.desk = desk;
        this.bells = bells;
        this.letters = letters;
        this.database = database;
        publisher = world.publisher();
        owner = new Somebody(PersonId.next(), "");
        agent = owner;
    }

    @BeforeEach
    void people() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        agent = world.platform(PlatformRole.SUPPORT_AGENT);
    }

    private <T> T own(Supplier<T> work) {
        return world.in(publisher.id(), owner, work);
    }

    private <T> T agent(Supplier<T> work) {
        return world.as(agent, work);
    }

    static NewTicket asked(String subject, TicketPlace place) {
        return new NewTicket(
                "offers",
                "offers-publishing",
                place,
                subject,
                "First line\nSecond <b>line</b>",
                TicketSeverity.HIGH,
                new Contact("Ada", "ada@example.com", "+33 1 70 18 00 00"),
                List.of());
    }

    private TicketId opened() {
        return opened("It does not go on");
    }

    private TicketId opened(String subject) {
        return own(() -> ((Opened.Done) tickets.open(asked(subject, TicketPlace.NONE))).id());
    }

    private Ticket read(TicketId id) {
        return own(() -> tickets.read(id));
    }

    @Test
    void a_ticket_keeps_what_was_asked_and_promises_an_answer_within_a_day() {
        var offer = offers.complete(publisher.id(), owner);
        var sku = offers.draft(publisher.id(), owner, offer).content().skuKeys().getFirst();
        var place = new TicketPlace(offer, SectionKey.sku(sku));

        var done = own(() -> (Opened.Done) tickets.open(asked("It\ndoes not go on ", place)));

        var ticket = read(done.id());
        assertThat(done.number())
                .matches("T(-[2-9A-HJKMNP-TV-Z]{3}){3}")
                .isEqualTo(ticket.head().number());
        assertThat(ticket.head().subject()).isEqualTo("It does not go on");
        assertThat(ticket.head().status()).isEqualTo(TicketStatus.NEW);
        assertThat(ticket.head().severity()).isEqualTo(TicketSeverity.HIGH);
        assertThat(ticket.head().priority()).isEqualTo(TicketPriority.HIGH);
        assertThat(ticket.head().offerName()).isEqualTo("Contoso Archive");
        assertThat(ticket.place()).isEqualTo(place);
        assertThat(ticket.skuId()).isNotEmpty();
        assertThat(ticket.head().firstDue())
                .isEqualTo(ticket.head().openedAt().plus(Tickets.ANSWER_TARGET))
                .isEqualTo(ticket.head().dueAt());
        assertThat(ticket.entries()).hasSize(1);
        assertThat(ticket.entries().getFirst().words()).isEqualTo("First line\nSecond <b>line</b>");
    }

    @Test
    void a_ticket_names_no_offer_that_is_not_the_publisher_s_and_passes_over_a_sku_that_is_gone() {
        var offer = offers.empty(publisher.id(), owner);
        var gone = new TicketPlace(offer, SectionKey.sku("gone"));
        var strange = new TicketPlace(OfferId.next(), null);

        var done = own(() -> (Opened.Done) tickets.open(asked("Gone", gone)));

        assertThat(read(done.id()).place()).isEqualTo(new TicketPlace(offer, null));
        assertThatThrownBy(() -> own(() -> tickets.open(asked("Strange", strange))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_every_reason() {
        var bad = new NewTicket(
                "offers",
                "customers-refund",
                TicketPlace.NONE,
                " \n",
                "x".repeat(Tickets.WORDS_MAX + 1),
                TicketSeverity.LOW,
                new Contact(" ", "nobody", "phone"),
                List.of());
        var worse = new NewTicket(
                "nothing",
                null,
                TicketPlace.NONE,
                "x".repeat(Tickets.SUBJECT_MAX + 1),
                "\u0007",
                TicketSeverity.LOW,
                new Contact("x".repeat(101), "", ""),
                List.of());

        assertThat(problems(bad))
                .containsExactly(
                        TicketProblem.CATEGORY,
                        TicketProblem.SUBJECT_MISSING,
                        TicketProblem.WORDS_TOO_LONG,
                        TicketProblem.CONTACT_NAME,
                        TicketProblem.CONTACT_MAIL,
                        TicketProblem.CONTACT_PHONE);
        assertThat(problems(worse))
                .containsExactly(
                        TicketProblem.TYPE,
                        TicketProblem.SUBJECT_TOO_LONG,
                        TicketProblem.WORDS_MISSING,
                        TicketProblem.CONTACT_NAME,
                        TicketProblem.CONTACT_MAIL);
        assertThat(own(() -> tickets.count(new Filter(Show.ALL, null)))).isZero();
    }

    private List<TicketProblem> problems(NewTicket asked) {
        return own(() -> ((Opened.Refused) tickets.open(asked)).problems());
    }

    @Test
    void more_tickets_than_a_day_has_room_for_are_refused() {
        database.update(
                "insert into ticket select tenant_id, uuid(), version, concat('X-', substr(uuid(), 1, 8), s.seq), type,"
                        + " category, offer_id, offer_name, section, sku_id, subject, contact_name, contact_mail,"
                        + " contact_phone, status, severity, priority, opened_by, opened_at, changed_at, answered_at,"
                        + " null, claimed_by, entries from ticket t, seq_1_to_49 s where t.id = ?",
                opened().value());

        assertThat(problems(asked("One too many", TicketPlace.NONE))).containsExactly(TicketProblem.TOO_MANY_TICKETS);
    }

    @Test
    void both_sides_talk_and_the_status_says_whose_turn_it_is() {
        var id = opened();

        assertThat(agent(() -> desk.move(id, TicketAction.ASK, "Which offer?", List.of())))
                .isEmpty();
        assertThat(read(id).head().status()).isEqualTo(TicketStatus.WAITING_FOR_PUBLISHER);
        assertThat(read(id).head().answeredAt()).isNotNull();
        assertThat(read(id).head().dueAt()).isNull();
        assertThat(read(id).holder()).isEqualTo(agent.id());

        assertThat(own(() -> tickets.write(id, "The first", List.of()))).isEmpty();
        assertThat(read(id).head().status()).isEqualTo(TicketStatus.WAITING_FOR_SUPPORT);
        var due = read(id).head().dueAt();
        assertThat(due).isNotNull();

        assertThat(own(() -> tickets.write(id, "And the second", List.of()))).isEmpty();
        assertThat(read(id).head().dueAt()).as("more words put nothing off").isEqualTo(due);

        assertThat(agent(() -> desk.move(id, TicketAction.SOLVE, "Done.", List.of())))
                .isEmpty();
        assertThat(own(() -> tickets.thank(id))).contains(TicketProblem.NOT_IN_THIS_STATUS);
        assertThat(own(() -> tickets.write(id, "Not quite", List.of()))).isEmpty();
        assertThat(read(id).head().status()).isEqualTo(TicketStatus.WAITING_FOR_SUPPORT);

        assertThat(agent(() -> desk.move(id, TicketAction.CLOSE, "", List.of())))
                .isEmpty();
        assertThat(own(() -> tickets.write(id, "Hello?", List.of()))).contains(TicketProblem.NOT_IN_THIS_STATUS);
        assertThat(agent(() -> desk.read(id)).entries())
                .extracting(Ticket.Entry::kind)
                .containsExactly(
                        Kind.WORDS,
                        Kind.CLAIMED,
                        Kind.WORDS,
                        Kind.WORDS,
                        Kind.WORDS,
                        Kind.WORDS,
                        Kind.STATUS,
                        Kind.WORDS,
                        Kind.STATUS);
    }

    @Test
    void nothing_is_written_without_words_or_beyond_their_limit() {
        var id = opened();

        assertThat(own(() -> tickets.write(id, " \n ", List.of()))).contains(TicketProblem.WORDS_MISSING);
        assertThat(agent(() -> desk.move(id, TicketAction.ASK, "é".repeat(Tickets.WORDS_MAX + 1), List.of())))
                .contains(TicketProblem.WORDS_TOO_LONG);
        assertThat(own(() -> tickets.write(id, "😀".repeat(Tickets.WORDS_MAX), List.of())))
                .isEmpty();
        assertThat(read(id).entries()).hasSize(2);
    }

    @Test
    void a_ticket_that_has_become_too_long_takes_no_more_words() {
        var id = opened();
        database.update("update ticket set entries = ? where id = ?", Tickets.ENTRIES_MAX, id.value());

        assertThat(own(() -> tickets.write(id, "More", List.of()))).contains(TicketProblem.TOO_MANY_ENTRIES);
        assertThat(agent(() -> desk.move(id, TicketAction.ASK, "More", List.of())))
                .contains(TicketProblem.TOO_MANY_ENTRIES);
        assertThat(agent(() -> desk.move(id, TicketAction.CLOSE, "", List.of())))
                .isEmpty();
    }

    @Test
    void who_looks_after_a_ticket_is_one_agent_whatever_many_do_at_once() throws Exception {
        var id = opened();
        var agents = IntStream.range(0, 8)
                .mapToObj(i -> world.platform(PlatformRole.SUPPORT_AGENT))
                .toList();
        List<Callable<Optional<TicketProblem>>> claims = new ArrayList<>();
        agents.forEach(one -> claims.add(() -> world.as(one, () -> desk.claim(id, null))));

        int won = 0;
        try (var threads = Executors.newFixedThreadPool(agents.size())) {
            for (var claim : threads.invokeAll(claims)) {
                won += claim.get().isEmpty() ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(read(id).entries())
                .filteredOn(entry -> entry.kind() == Kind.CLAIMED)
                .hasSize(1);
        Evidence.note(getClass(), "8 agents take one ticket at once: 1 holds it");
    }

    @Test
    void a_ticket_is_given_back_taken_over_knowingly_and_answered_by_its_holder_alone() {
        var id = opened();
        var other = world.platform(PlatformRole.SUPPORT_AGENT);

        assertThat(agent(() -> desk.claim(id, null))).isEmpty();
        assertThat(world.as(other, () -> desk.claim(id, null))).contains(TicketProblem.HELD_BY_ANOTHER);
        assertThat(world.as(other, () -> desk.move(id, TicketAction.ASK, "Hello", List.of())))
                .contains(TicketProblem.HELD_BY_ANOTHER);
        assertThat(world.as(other, () -> desk.release(id))).contains(TicketProblem.HELD_BY_ANOTHER);
        assertThat(world.as(other, () -> desk.claim(id, agent.id()))).isEmpty();
        assertThat(agent(() -> desk.release(id))).contains(TicketProblem.HELD_BY_ANOTHER);
        assertThat(world.as(other, () -> desk.release(id))).isEmpty();
        assertThat(read(id).holder()).isNull();
    }

    @Test
    void an_agent_puts_priority_and_severity_right() {
        var id = opened();

        assertThat(agent(() -> desk.rank(id, TicketPriority.URGENT))).isEmpty();
        assertThat(agent(() -> desk.judge(id, TicketSeverity.LOW))).isEmpty();
        assertThat(agent(() -> desk.judge(id, TicketSeverity.LOW))).isEmpty();

        assertThat(read(id).head().priority()).isEqualTo(TicketPriority.URGENT);
        assertThat(read(id).head().severity()).isEqualTo(TicketSeverity.LOW);
        assertThat(read(id).entries())
                .extracting(Ticket.Entry::kind)
                .containsExactly(Kind.WORDS, Kind.PRIORITY, Kind.SEVERITY);
    }

    @Test
    void support_cannot_put_off_what_it_promised_without_an_answer() {
        var id = opened();
        var due = read(id).head().dueAt();

        assertThat(agent(() -> desk.move(id, TicketAction.GO_ON, "", List.of())))
                .isEmpty();
        assertThat(read(id).head().dueAt()).isEqualTo(due);

        assertThat(agent(() -> desk.move(id, TicketAction.GO_ON, "We are looking.", List.of())))
                .isEmpty();
        assertThat(read(id).head().dueAt()).isAfter(due);
        assertThat(agent(() -> desk.move(id, TicketAction.WRITE, "Not support's", List.of())))
                .contains(TicketProblem.NOT_IN_THIS_STATUS);
    }

    @Test
    void an_answer_comes_by_mail_and_bell_to_those_who_took_part_with_a_link_to_the_very_ticket() {
        var silent = world.member(publisher.id(), PublisherRole.PUBLISHER);
        var id = opened();

        agent(() -> desk.move(id, TicketAction.ASK, "Which <b>offer</b>?", List.of()));

        var letter = letters.to(owner.mail()).getFirst();
        String number = read(id).head().number();
        assertThat(letter.subject()).isEqualTo("Support answered ticket " + number);
        assertThat(letters.text(letter)).contains("/p/" + publisher.slug() + "/support/" + id, "Which");
        assertThat(letters.to(silent.mail())).isEmpty();
        var rung = world.as(owner, bells::latest).getFirst();
        assertThat(rung.news()).isEqualTo(News.TICKET_ANSWERED);
        assertThat(rung.ticket()).isEqualTo(number);
        assertThat(rung.address()).isEqualTo("p/" + publisher.slug() + "/support/" + id);
        assertThat(world.as(silent, bells::unread)).isZero();
    }

    @Test
    void agents_are_told_of_a_new_ticket_and_its_holder_alone_of_what_follows() {
        var other = world.platform(PlatformRole.SUPPORT_AGENT);
        var id = opened();
        agent(() -> desk.claim(id, null));
        own(() -> tickets.write(id, "One more thing", List.of()));

        assertThat(world.as(agent, bells::latest))
                .extracting(Bells.Rung::news)
                .containsExactly(News.TICKET_WRITTEN, News.TICKET_OPENED);
        assertThat(world.as(other, bells::latest)).extracting(Bells.Rung::news).containsExactly(News.TICKET_OPENED);
        assertThat(world.as(agent, bells::latest).getFirst().address()).isEqualTo("desk/tickets/" + id);
        assertThat(letters.to(agent.mail())).hasSize(2);
        assertThat(letters.to(owner.mail()))
                .as("nobody is told what he did himself")
                .isEmpty();
    }

    @Test
    void the_list_is_paged_by_what_moved_last_and_filtered() {
        var ids = IntStream.range(0, 5).mapToObj(i -> opened("Ticket " + i)).toList();
        agent(() -> desk.move(ids.get(1), TicketAction.ASK, "?", List.of()));
        agent(() -> desk.move(ids.get(2), TicketAction.CLOSE, "", List.of()));
        var all = new Filter(Show.ALL, null);

        var seen = new ArrayList<TicketId>();
        String after = null;
        do {
            String from = after;
            var page = own(() -> tickets.page(all, from, 2));
            page.items().forEach(ticket -> seen.add(ticket.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly(ids.get(2), ids.get(1), ids.get(4), ids.get(3), ids.get(0));
        assertThat(shown(Show.OPEN)).containsExactly(ids.get(1), ids.get(4), ids.get(3), ids.get(0));
        assertThat(shown(Show.FOR_US)).containsExactly(ids.get(1));
        assertThat(shown(Show.DONE)).containsExactly(ids.get(2));
        assertThat(own(() -> tickets.count(new Filter(Show.ALL, "payouts")))).isZero();
        assertThat(own(() -> tickets.count(new Filter(Show.ALL, "offers")))).isEqualTo(5);
    }

    private List<TicketId> shown(Show show) {
        return own(() -> tickets.page(new Filter(show, null), null, 50)).items().stream()
                .map(TicketHead::id)
                .toList();
    }

    @Test
    void the_agents_queue_has_what_is_due_first_on_top_across_publishers() {
        var first = opened("Late");
        var elsewhere = world.publisher();
        var theirs = world.member(elsewhere.id(), PublisherRole.OWNER);
        var second = world.in(
                elsewhere.id(), theirs, () -> ((Opened.Done) tickets.open(asked("Later", TicketPlace.NONE))).id());
        database.update(
                "update ticket set due_at = ?, opened_at = ? where id = ?",
                "2020-01-02 00:00:00",
                "2020-01-01 00:00:00",
                second.value());

        var mine = queue(SupportDesk.Filter.WAITING);
        assertThat(mine).containsSubsequence(second, first);
        assertThat(agent(() -> desk.queue(SupportDesk.Filter.WAITING, null, 1)).items())
                .allMatch(ticket -> ticket.late(Instant.now()));
        assertThat(queue(new SupportDesk.Filter(
                        SupportDesk.Show.FOR_SUPPORT, SupportDesk.Holding.FREE, "offers", null, elsewhere.id())))
                .containsExactly(second);
        assertThat(queue(SupportDesk.Filter.MINE)).isEmpty();
        agent(() -> desk.claim(second, null));
        assertThat(queue(SupportDesk.Filter.MINE)).containsExactly(second);
        agent(() -> desk.move(second, TicketAction.CLOSE, "", List.of()));
        assertThat(queue(SupportDesk.Filter.WAITING)).doesNotContain(second);
        assertThat(agent(() -> desk.publishers())).contains(publisher.id(), elsewhere.id());
    }

    private List<TicketId> queue(SupportDesk.Filter filter) {
        return agent(() -> desk.queue(filter, null, 200)).items().stream()
                .map(TicketHead::id)
                .toList();
    }

    @Test
    void a_page_costs_the_same_however_many_tickets_there_are() {
        opened();
        int few = own(() -> CountedStatements.of(() -> tickets.page(Filter.OPEN, null, 50)))
                .size();
        IntStream.range(0, 10).forEach(i -> opened("Ticket " + i));
        int many = own(() -> CountedStatements.of(() -> tickets.page(Filter.OPEN, null, 50)))
                .size();

        assertThat(many).isEqualTo(few);
    }

    @Test
    void reading_and_acting_at_the_desk_stand_in_the_record_and_nobody_s_words_do() {
        var id = opened("Secret matter");
        agent(() -> desk.read(id));
        agent(() -> desk.move(id, TicketAction.ASK, "Confidential answer", List.of()));

        var rows = database.queryForList(
                "select concat(action, ' ', subject, ' ', details) from audit_entry where chain = ?",
                String.class,
                publisher.id().value());
        assertThat(String.join("\n", rows))
                .contains("ticket.opened", "ticket.answered", "ticket.claimed", "door.read", "door.act", id.toString())
                .doesNotContain("Secret matter", "Confidential");
    }

    @Test
    void numbers_differ_and_tell_nothing_of_each_other() {
        var numbers = new TicketNumbers();
        var drawn = new HashSet<String>();
        IntStream.range(0, 1000).forEach(i -> drawn.add(numbers.next()));

        assertThat(drawn).hasSize(1000).allMatch(number -> number.matches("T(-[2-9A-HJKMNP-TV-Z]{3}){3}"));
        assertThat(drawn.stream()
                        .map(number -> number.substring(2, 5))
                        .distinct()
                        .count())
                .isGreaterThan(500);
    }
}
