package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.router.Route;
import dev.vitrine.content.Support;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.offers.Drafts;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Views;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.Wire;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fabrikam's people go through all that is theirs: every page over the wire, every export, a search, what is pushed to
 * them, their mails. In all that leaves the server for them there are Fabrikam's own marks, and nothing of Contoso's: no
 * mark, of which every text of every row has one, no person, no id of a row. What strangers are told who ask for
 * Contoso's by name is {@link RouteMatrixTest}'s.
 */
@PublishingTest
@Asvs({"8.2.2", "8.4.1"})
class MarkedWalkTest {
    /** All marks of both begin with it, so that a search for it finds what one may see of them. */
    private static final String IN_ALL_MARKS = "zq";

    /** Why a publisher is suspended, which neither is. */
    private static final List<String> NOTHING_TO_MARK = List.of("publisher.suspended_for");

    private static final String PARTS = "parts of archives";

    private final ApplicationContext context;
    private final World world;
    private final JdbcTemplate database;
    private final int port;
    private final Map<String, Integer> read = new TreeMap<>();
    private final Map<String, Integer> own = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();
    private final Marks theirMarks = new Marks(IN_ALL_MARKS + "theirs");
    private final Marks ourMarks = new Marks(IN_ALL_MARKS + "ours");
    private final Set<String> seen = new TreeSet<>();
    private Probe probe;
    private House fabrikam;
    private Somebody colleague;
    private Somebody colleagueOfContoso;

    MarkedWalkTest(ApplicationContext context, World world, JdbcTemplate database, @LocalServerPort int port) {
        this.context = context;
        this.world = world;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void two_publishers_whose_words_are_marks() {
        probe = new Probe(context);
        fabrikam = probe.both().fabrikam();
        colleague = world.member(fabrikam.publisher(), PublisherRole.PUBLISHER);
        var contoso = probe.both().contoso();
        colleagueOfContoso = world.member(contoso.publisher(), PublisherRole.PUBLISHER);
        write(contoso, probe.both().ownerOfContoso(), theirMarks);
        write(fabrikam, probe.owner(), ourMarks);
    }

    private void write(House house, Somebody owner, Marks marks) {
        world.in(house.publisher(), owner, () -> {
            var content = context.getBean(Drafts.class).open(house.offer()).content();
            context.getBean(Offers.class).save(house.offer(), new MarkedContent(marks).of(content));
            return true;
        });
    }

    @Test
    void whatever_fabrikam_s_people_are_sent_bears_no_mark_of_contoso_s() {
        var written = Set.copyOf(ourMarks.places());
        try (var theirs = new MarkedRows(database, probe.contoso(), theirMarks);
                var ours = new MarkedRows(database, probe.fabrikam(), ourMarks)) {
            assertThat(theirs.marked()).isNotEmpty().isEqualTo(ours.marked());
            assertThat(theirs.empty()).as("columns without a mark").containsExactlyElementsOf(NOTHING_TO_MARK);
            pushed();
            probe.people().forEach(this::pages);
            publicFiles();
            workbooks();
            mails();
            note(theirs);
        }
        assertThat(leaks).isEmpty();
        assertThat(own.keySet())
                .as("what Fabrikam's own marks were found in")
                .contains("pages", "files", PARTS, "frames", "mails");
        assertThat(seen).as("Fabrikam's own texts that were found").containsAll(written);
    }

    private void note(MarkedRows theirs) {
        Evidence.note(
                getClass(),
                "looked for %d marks in %d columns and %d ids and words of Contoso's in %s: %d found"
                        .formatted(
                                theirMarks.places().size(),
                                theirs.marked().size(),
                                probe.marks().size(),
                                read,
                                leaks.size()));
        var unseen = new TreeSet<>(theirs.marked());
        unseen.removeAll(seen);
        Evidence.note(
                getClass(),
                "Fabrikam's own marks of %d texts and columns were found, in %s; in columns that nobody is shown: %s; empty: %s"
                        .formatted(seen.size(), own, unseen, theirs.empty()));
    }

    private void look(String kind, String where, String text) {
        read.merge(kind, 1, Integer::sum);
        seen.addAll(ourMarks.placesIn(text));
        if (ourMarks.isIn(text)
                || (kind.equals(PARTS)
                        && text.contains(fabrikam.offer().toString()))) { // a price sheet names its offer
            own.merge(kind, 1, Integer::sum);
        }
        theirMarks.placesIn(text).forEach(place -> leaks.add(place + " in " + where));
        probe.marks().stream()
                .filter(text::contains)
                .map(mark -> mark + " in " + where)
                .forEach(leaks::add);
    }

    /** The same happens at both: a colleague opens the section that somebody looks at, saves it, and is sent back. */
    private void pushed() {
        var contoso = probe.both().contoso();
        var toThem = new ConcurrentLinkedQueue<String>();
        var toUs = new ConcurrentLinkedQueue<String>();
        var sockets = List.of(
                new Wire(Visitor.signedIn(port, probe.both().ownerOfContoso()))
                        .open(editor(contoso))
                        .listen(toThem::add),
                new Wire(Visitor.signedIn(port, probe.owner()))
                        .open(editor(fabrikam))
                        .listen(toUs::add));
        happens(contoso, colleagueOfContoso, theirMarks);
        await().until(() -> toThem.stream().anyMatch(theirMarks::isIn));
        happens(fabrikam, colleague, ourMarks);
        await().until(() -> toUs.stream().anyMatch(ourMarks::isIn));
        sockets.forEach(WebSocket::abort);
        toUs.forEach(frame -> look("frames", editor(fabrikam), frame));
    }

    private static String editor(House house) {
        return "p/" + house.slug() + "/offers/" + house.offer() + "/support";
    }

    private void happens(House house, Somebody person, Marks marks) {
        new Wire(Visitor.signedIn(port, person)).open(editor(house));
        world.in(house.publisher(), person, () -> {
            var support =
                    context.getBean(Drafts.class).open(house.offer()).content().support();
            var engineer = support.engineering();
            var other = new Support.Contact(
                    engineer.name() + " " + marks.next("engineer, later"), engineer.email(), engineer.phone());
            context.getBean(Offers.class)
                    .save(house.offer(), Map.of(SectionKey.SUPPORT, new Support(other, support.customer())));
            return true;
        });
        context.getBean(Offers.class).sendBack(house.submission(), marks.next("why it was sent back"));
    }

    private void pages(Somebody person) {
        var visitor = Visitor.signedIn(port, person);
        for (var address : addresses()) {
            look("pages", address, new Wire(visitor).open(address).heard());
        }
    }

    private List<String> addresses() {
        var routes = Views.all().stream()
                .map(view -> view.getAnnotation(Route.class).value())
                .filter(route -> route.isEmpty() || route.startsWith("p/") || route.startsWith("me"))
                .sorted();
        var further = Stream.of(
                "p/:publisher/offers?q=" + IN_ALL_MARKS,
                "p/:publisher/audit?subject="
                        + probe.both().contoso().publisher().toString().substring(0, 8),
                "p/:publisher/offers/:offer/history?base=live&target=draft",
                "p/:publisher/offers/:offer/skus/k1",
                "p/:publisher/offers/:offer/images/k1");
        return Stream.concat(routes, further).map(this::address).toList();
    }

    private String address(String route) {
        return route.replace(":publisher", fabrikam.slug())
                .replace(":offer", fabrikam.offer().toString())
                .replace(":ticket", fabrikam.ticket().toString())
                .replace(":language", TwoPublishers.FR.value())
                .replaceAll("/:\\w+\\?", "");
    }

    private void publicFiles() {
        var visitor = Visitor.signedIn(port, probe.owner());
        for (var file : List.of(
                "p/:publisher/offers/:offer/comparison.html?base=live&target=draft",
                "p/:publisher/offers/:offer/preview/fr-FR",
                "p/:publisher/offers/:offer/staged/fr-FR",
                "p/:publisher/audit/export.jsonl",
                "p/:publisher/audit/export.csv")) {
            var answer = visitor.get("/" + address(file));
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            look("files", file, answer.body());
        }
    }

    /** As they lie in the archives that are downloaded. */
    private void workbooks() {
        var translations = context.getBean(TranslationFiles.class);
        var prices = context.getBean(PriceSheets.class);
        world.in(fabrikam.publisher(), probe.owner(), () -> {
            parts("texts", translations.export(fabrikam.offer(), null, TranslationFiles.Form.XLIFF));
            parts("texts", translations.export(fabrikam.offer(), null, TranslationFiles.Form.XLSX));
            parts("prices", prices.export(fabrikam.offer()));
            return true;
        });
    }

    private void parts(String name, byte[] archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                look(PARTS, name + "/" + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mails() {
        var vault = context.getBean(Vault.class);
        for (var person : probe.people()) {
            database.query(
                    "select subject, sealed from outbox_mail where recipient = ?",
                    mail -> {
                        look(
                                "mails",
                                "a mail to " + person.mail(),
                                mail.getString(1)
                                        + vault.unseal(mail.getBytes(2)).reveal());
                    },
                    person.mail());
        }
    }
}
