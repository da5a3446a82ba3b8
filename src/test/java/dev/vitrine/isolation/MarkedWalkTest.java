package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.publishing.PublishingTest;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fabrikam's people go through all that is theirs: every page over the wire, every export, a search, their mails. In all
 * that leaves the server for them there is Fabrikam's own mark, and nothing of Contoso's: no mark, no person, no id of a
 * row. What strangers are told who ask for Contoso's by name is {@link RouteMatrixTest}'s.
 */
@PublishingTest
@Asvs({"8.2.2", "8.4.1"})
class MarkedWalkTest {
    /** Stands in the marks of both, so that a search for it finds what one may see of them. */
    private static final String IN_ALL_MARKS = "-ONLY-";

    private static final String PARTS = "parts of archives";

    private final ApplicationContext context;
    private final World world;
    private final JdbcTemplate database;
    private final int port;
    private final Map<String, Integer> read = new TreeMap<>();
    private final Map<String, Integer> own = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();
    private Probe probe;
    private House fabrikam;

    MarkedWalkTest(ApplicationContext context, World world, JdbcTemplate database, @LocalServerPort int port) {
        this.context = context;
        this.world = world;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void two_publishers() {
        probe = new Probe(context);
        fabrikam = probe.both().fabrikam();
    }

    @Test
    void whatever_fabrikam_s_people_are_sent_bears_no_mark_of_contoso_s() {
        probe.people().forEach(this::pages);
        publicFiles();
        workbooks();
        mails();

        assertThat(leaks).isEmpty();
        assertThat(own.keySet()).as("what Fabrikam's own mark was found in").contains("pages", "files", PARTS);
        Evidence.note(
                getClass(),
                "looked for Contoso's marks in " + read + ", found Fabrikam's own in " + own + ": 0 of Contoso's");
    }

    private void look(String kind, String where, String text) {
        read.merge(kind, 1, Integer::sum);
        var proof = kind.equals(PARTS) ? fabrikam.offer().toString() : fabrikam.mark(); // a price sheet names its offer
        if (text.contains(proof)) {
            own.merge(kind, 1, Integer::sum);
        }
        probe.marks().stream()
                .filter(text::contains)
                .map(mark -> mark + " in " + where)
                .forEach(leaks::add);
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
