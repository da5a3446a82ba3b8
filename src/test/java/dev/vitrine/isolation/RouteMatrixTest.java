package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import dev.vitrine.content.Support;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Views;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.Wire;
import dev.vitrine.testing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Everything that the server answers, asked over the wire by everybody who has no business at Contoso: every
 * address beside the pages, files and uploads of windows, and what is pushed. What is Contoso's and what does
 * not exist get the same answer.
 */
@PublishingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Asvs({"8.2.2", "8.4.1"})
class RouteMatrixTest {
    /** Ids, moments and references of errors. */
    private static final String OWN_OF_EACH_ANSWER = "[0-9a-f-]{36}|[A-Z0-9]{8}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

    private static final String CHANGED = "\"changes\":[{";

    private final ApplicationContext context;
    private final World world;
    private final int port;
    private final Map<String, Visitor> strangers = new LinkedHashMap<>();
    private Probe probe;

    RouteMatrixTest(ApplicationContext context, World world, @LocalServerPort int port) {
        this.context = context;
        this.world = world;
        this.port = port;
    }

    @BeforeAll
    void strangers() {
        probe = new Probe(context);
        var contoso = probe.both().contoso().publisher();
        var former = world.member(contoso, PublisherRole.PUBLISHER);
        strangers.put("owner of another publisher", Visitor.signedIn(port, probe.owner()));
        strangers.put("without a role", Visitor.signedIn(port, world.nobody()));
        strangers.put("removed a moment ago", Visitor.signedIn(port, former));
        var unknown = new Visitor(port);
        unknown.get("/login");
        strangers.put("not signed in", unknown);
        world.remove(former, contoso);
    }

    @Test
    void contoso_s_own_owner_is_told_over_the_same_wire() {
        var pages = new Pages(probe.both());
        var owner = Visitor.signedIn(port, probe.both().ownerOfContoso());
        var silent = templates().stream()
                .filter(template -> template.startsWith("p/"))
                .filter(template -> !probe.isTold(
                        pages.questions(template).getLast(), asked -> window(owner, Pages.address(template, asked))));
        assertThat(silent).isEmpty();
    }

    @Test
    void addresses_say_of_contoso_to_strangers_what_they_say_of_nobody() {
        var interview = probe.interview();
        var addresses = new Addresses(context, probe.both());
        for (var pattern : addresses.own()) {
            var question = addresses.questions(pattern).getLast();
            strangers
                    .values()
                    .forEach(visitor ->
                            interview.ask(pattern, question, asked -> Addresses.get(visitor, pattern, asked)));
        }
        note(addresses.own().size() + " addresses, " + interview.end() + " requests of strangers");
    }

    /** Uploads and files of a window have addresses of their own, which are worth nothing in another session. */
    @Test
    void files_and_uploads_of_a_window_are_nothing_in_another_session() {
        var pages = new Pages(probe.both());
        var owner = Visitor.signedIn(port, probe.both().ownerOfContoso());
        int given = 0;
        for (var template : templates()) {
            var asked = pages.questions(template).getLast().foreign();
            var wire = new Wire(owner).open(Pages.address(template, asked));
            for (var resource : wire.resources()) {
                given++;
                var guessed =
                        resource.replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString());
                strangers.forEach((who, visitor) -> {
                    assertThat(get(visitor, resource))
                            .as("%s gets %s", who, resource)
                            .isEqualTo(get(visitor, guessed));
                    assertThat(upload(visitor, resource))
                            .as("%s uploads to %s", who, resource)
                            .isEqualTo(upload(visitor, guessed));
                });
            }
        }
        assertThat(given).as("uploads and files of windows").isPositive();
        note(given + " uploads and files of windows, asked for in " + strangers.size() + " other sessions");
    }

    private static List<Object> get(Visitor visitor, String resource) {
        var answer = visitor.get("/" + resource);
        return List.of(answer.statusCode(), answer.body().replaceAll(OWN_OF_EACH_ANSWER, "(own)"));
    }

    private static List<Object> upload(Visitor visitor, String resource) {
        var answer = new Wire(visitor).post("/" + resource, "application/octet-stream", "MARK");
        return List.of(answer.statusCode(), answer.body().replaceAll(OWN_OF_EACH_ANSWER, "(own)"));
    }

    /** What is pushed waits for a window without a socket until it asks. */
    @Test
    void what_happens_at_contoso_reaches_contoso_s_windows_and_no_other() {
        var contoso = probe.both().contoso();
        var fabrikam = probe.both().fabrikam();
        var theirs = new Wire(Visitor.signedIn(port, probe.both().ownerOfContoso())).open(editor(contoso));
        var ours = new Wire(Visitor.signedIn(port, probe.owner())).open(editor(fabrikam));
        ask(theirs);
        ask(ours);
        int heard = 0;
        int news = 0;
        for (int round = 0; round < 20; round++) {
            saveSupport(contoso, "PUSHED-" + round);
            heard += ask(theirs).contains(CHANGED) ? 1 : 0;
            var answer = ask(ours);
            news += answer.contains(CHANGED) ? 1 : 0;
            assertThat(answer).doesNotContain("PUSHED-").doesNotContain(contoso.mark());
        }
        assertThat(heard)
                .as("rounds in which Contoso's other window heard of it")
                .isPositive();
        assertThat(news)
                .as("rounds in which Fabrikam's window heard of anything")
                .isZero();
        note("20 saves at Contoso: Contoso's window told in " + heard + " rounds, Fabrikam's in none");
    }

    private static String editor(House house) {
        return "p/" + house.slug() + "/offers/" + house.offer() + "/support";
    }

    private static String ask(Wire wire) {
        return wire.send(List.of());
    }

    private void saveSupport(House house, String name) {
        world.in(house.publisher(), probe.both().ownerOfContoso(), () -> {
            var drafts = context.getBean(Drafts.class);
            var now = drafts.section(house.offer(), SectionKey.SUPPORT);
            return drafts.save(
                    house.offer(), new Edit(SectionKey.SUPPORT, now.version(), renamed((Support) now.value(), name)));
        });
    }

    private static Support renamed(Support support, String name) {
        var engineer = support.engineering();
        return new Support(new Support.Contact(name, engineer.email(), engineer.phone()), support.customer());
    }

    private static Answer window(Visitor visitor, String address) {
        return Answer.of(() -> new Wire(visitor).open(address).heard());
    }

    private static List<String> templates() {
        return Views.all().stream()
                .map(view -> view.getAnnotation(Route.class).value())
                .filter(template -> template.startsWith("p/"))
                .sorted()
                .toList();
    }

    private void note(String figures) {
        Evidence.note(getClass(), figures);
    }
}
