package dev.vitrine.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Files;
import dev.vitrine.assets.Files.FileProblem;
import dev.vitrine.assets.Files.Keeping;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TicketId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.Tickets.Opened;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files in tickets: what is taken, how many, who gets them, and that they are saved and never shown. */
@VitrineTest
class TicketFilesTest {
    private final World world;
    private final Tickets tickets;
    private final SupportDesk desk;
    private final JdbcTemplate database;
    private final int port;
    private Publisher publisher;
    private Somebody owner;
    private Somebody agent;
    private TicketId id = TicketId.next();

    TicketFilesTest(World world, Tickets tickets, SupportDesk desk, JdbcTemplate database, @LocalServerPort int port) {
        this.world = world;
        this.tickets = tickets;
        this.desk = desk;
        this.database = database;
        this.port = port;
        publisher = world.publisher();
        owner = world.nobody();
        agent = owner;
    }

    @BeforeEach
    void a_ticket() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        agent = world.platform(PlatformRole.SUPPORT_AGENT);
        id = own(() -> ((Opened.Done) tickets.open(TicketsTest.asked("With files", TicketPlace.NONE))).id());
    }

    private <T> T own(Supplier<T> work) {
        return world.in(publisher.id(), owner, work);
    }

    private Attached kept(String name, byte[] bytes) {
        return Attached.of(((Keeping.Kept) own(() -> tickets.keep(name, bytes))).file());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private UUID attached(Attached file) {
        assertThat(own(() -> tickets.write(id, "See the file", List.of(file)))).isEmpty();
        return own(() -> tickets.read(id))
                .entries()
                .getLast()
                .files()
                .getFirst()
                .id();
    }

    @Test
    void both_sides_attach_files_and_get_the_very_bytes() {
        byte[] picture = Crafted.png(3, 3);
        var mine = attached(kept("C:\\temp\\screen shot.png", picture));
        var theirs = Attached.of(((Keeping.Kept) world.as(agent, () -> desk.keep(id, "answer.txt", text("An answer"))))
                .file());
        world.as(agent, () -> desk.move(id, TicketAction.ASK, "Here", List.of(theirs)));

        var entries = world.as(agent, () -> desk.read(id)).entries();
        assertThat(entries.get(1).files().getFirst().name()).isEqualTo("screen shot.png");
        assertThat(world.as(agent, () -> desk.file(id, mine)).bytes()).isEqualTo(picture);
        var answered = entries.getLast().files().getFirst();
        assertThat(answered.size()).isEqualTo(9);
        assertThat(own(() -> tickets.file(id, answered.id())).bytes()).isEqualTo(text("An answer"));
    }

    @ParameterizedTest
    @CsvSource({
        "page.html,        <html>,          ENDING",
        "picture.svg,      <svg/>,          ENDING",
        "run.exe,          MZ,              ENDING",
        "none,             text,            ENDING",
        "picture.png,      <html>,          CONTENT",
        "file.pdf,         not a PDF,       CONTENT",
        "empty.txt,        '',              EMPTY",
    })
    @Asvs("5.2.2")
    void what_is_not_taken_says_why(String name, String content, FileProblem problem) {
        assertThat(own(() -> tickets.keep(name, text(content)))).isEqualTo(new Keeping.Refused(problem));
    }

    @Test
    @Asvs("5.2.1")
    void size_and_number_have_limits() {
        assertThat(own(() ->
                        tickets.keep("big.txt", "x".repeat(Files.BYTES_MAX + 1).getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(new Keeping.Refused(FileProblem.TOO_LARGE));
        var file = kept("a.txt", text("a"));
        assertThat(own(() -> tickets.write(id, "Many", Collections.nCopies(Tickets.FILES_PER_ENTRY + 1, file))))
                .contains(TicketProblem.TOO_MANY_FILES);
        for (int i = 0; i < Tickets.FILES_MAX / Tickets.FILES_PER_ENTRY; i++) {
            assertThat(own(() -> tickets.write(id, "More", Collections.nCopies(Tickets.FILES_PER_ENTRY, file))))
                    .isEmpty();
        }
        assertThat(own(() -> tickets.write(id, "One more", List.of(file)))).contains(TicketProblem.TOO_MANY_FILES);
        assertThat(own(() -> tickets.write(id, "None", List.of()))).isEmpty();
    }

    @Test
    void more_files_than_a_day_has_room_for_are_refused_and_the_same_bytes_take_none() {
        kept("a.txt", text("a"));
        database.update(
                "insert into stored_file select tenant_id, uuid(), sha2(s.seq, 256), media_type, size, bytes, kept_at"
                        + " from stored_file f, seq_1_to_199 s where f.tenant_id = ?",
                publisher.id().value());

        assertThat(own(() -> tickets.keep("b.txt", text("b")))).isEqualTo(new Keeping.Refused(FileProblem.TOO_MANY));
        assertThat(own(() -> tickets.keep("c.txt", text("a")))).isInstanceOf(Keeping.Kept.class);
    }

    @Test
    void what_was_not_kept_or_is_another_s_cannot_be_attached() {
        var stranger = world.publisher();
        var theirs = world.member(stranger.id(), PublisherRole.OWNER);
        var file = Attached.of(((Keeping.Kept)
                        world.in(stranger.id(), theirs, () -> tickets.keep("a.txt", text("Theirs"))))
                .file());
        var nothing = new Attached(Sha256.ofBytes(text("nothing")), "b.txt", "text/plain", 7);
        var disguised = kept("c.txt", text("<html>"));
        var page = new Attached(disguised.hash(), "c.html", "text/html", disguised.size());

        for (var one : List.of(file, nothing, page)) {
            assertThatThrownBy(() -> own(() -> tickets.write(id, "Give me", List.of(one))))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(own(() -> tickets.read(id)).entries()).hasSize(1);
    }

    @Test
    @Asvs({"3.2.1", "5.4.1", "5.4.2"})
    void a_file_is_saved_under_a_safe_name_of_just_its_type_and_never_shown() {
        var file = attached(kept("rap\u202eport; é.txt", text("<script>alert(1)</script>")));

        var answer = get(owner, "/p/" + publisher.slug() + "/support/" + id + "/files/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[A-Za-z0-9._-]+\\.txt\"");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @Asvs("8.2.2")
    void a_file_is_there_for_the_publisher_s_own_people_and_for_agents_alone() {
        var file = attached(kept("a.txt", text("Mine")));
        var own = "/p/" + publisher.slug() + "/support/" + id + "/files/" + file;
        var atTheDesk = "/desk/tickets/" + id + "/files/" + file;
        var stranger = world.publisher();
        var others = List.of(
                world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT),
                world.member(stranger.id(), PublisherRole.OWNER),
                world.platform(PlatformRole.APPROVER),
                world.nobody());

        assertThat(get(owner, own).statusCode()).isEqualTo(200);
        assertThat(world.as(agent, () -> desk.file(id, file)).bytes()).isEqualTo(text("Mine"));
        assertThat(get(owner, atTheDesk).statusCode()).isEqualTo(404);
        others.forEach(one -> {
            assertThat(get(one, own).body()).doesNotContain("Mine");
            assertThat(get(one, atTheDesk).body()).doesNotContain("Mine");
        });
        var elsewhere = "/p/" + stranger.slug() + "/support/" + id + "/files/" + file;
        assertThat(get(others.get(1), elsewhere).statusCode()).isEqualTo(404);
        var other = own(() -> ((Opened.Done) tickets.open(TicketsTest.asked("Other", TicketPlace.NONE))).id());
        assertThatThrownBy(() -> own(() -> tickets.file(other, file))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> own(() -> tickets.file(id, Uuid7.next()))).isInstanceOf(NotFoundException.class);
        Evidence.note(getClass(), "a file asked for by " + others.size() + " who may not have it: 0 got it");
    }

    private HttpResponse<String> get(Somebody person, String address) {
        var visitor = new Visitor(port);
        visitor.signIn(person.mail(), World.PASSWORD.reveal());
        return visitor.get(address);
    }
}
