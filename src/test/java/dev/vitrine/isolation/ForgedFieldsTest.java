package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Pauses;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Authorization;
import dev.vitrine.testing.Authorization.Page;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.Wire;
import dev.vitrine.testing.Wire.Part;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Somebody who does not use the page but what the page uses: he tells the server that a field has another value and that
 * a button was pressed. Where the field is open to him that is how every save begins; where it is locked, or he only reads
 * the page, or the button is hidden, nothing changes in the database.
 */
@PublishingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Asvs({"2.2.2", "8.2.3"})
class ForgedFieldsTest {
    private static final String SAVE = "Save";
    private static final String SAVED = "section_version";
    private static final String FAULT = "appError";

    /** What a window notes about itself, whoever looks through it. */
    private static final Set<String> OF_THE_WINDOW = Set.of("person_session");

    private static final Map<String, ?> CLICK = Map.ofEntries(
            Map.entry("event.screenX", 1),
            Map.entry("event.screenY", 1),
            Map.entry("event.clientX", 1),
            Map.entry("event.clientY", 1),
            Map.entry("event.detail", 1),
            Map.entry("event.button", 0),
            Map.entry("event.ctrlKey", false),
            Map.entry("event.shiftKey", false),
            Map.entry("event.altKey", false),
            Map.entry("event.metaKey", false));

    private final ApplicationContext context;
    private final World world;
    private final int port;
    private final Authorization table = Authorization.read();
    private Seller seller;
    private Everything everything;
    private int fields;
    private int buttons;
    private int hidden;

    ForgedFieldsTest(ApplicationContext context, World world, @LocalServerPort int port) {
        this.context = context;
        this.world = world;
        this.port = port;
    }

    @BeforeAll
    void a_live_offer() {
        var offers = context.getBean(Offers.class);
        seller = offers.seller();
        offers.live(seller);
        everything = new Everything(context);
    }

    @Test
    void the_same_messages_change_what_is_open_and_nothing_that_is_locked() {
        var owner = Visitor.signedIn(port, seller.owner());
        context.getBean(Pauses.class).finish();
        var saved = new TreeSet<String>();
        int locked = 0;
        for (var page : pages(PublisherRole.OWNER, true)) {
            var wire = new Wire(owner).open(address(page));
            var save = wire.button(SAVE);
            if (save.isEmpty() || !page.route().contains(":offer")) {
                continue;
            }
            var before = everything.hashes();
            locked += forge(wire, Part::isClosed);
            click(wire, save.get());
            assertThat(changedSince(before)).as("by locked fields of %s", page).isEmpty();
            forge(wire, field -> !field.isClosed() && !field.isHidden());
            click(wire, save.get());
            if (changedSince(before).contains(SAVED)) {
                saved.add(page.toString());
            }
        }
        assertThat(locked).as("fields that are locked for the owner").isPositive();
        assertThat(saved).as("pages whose open fields were saved").hasSizeGreaterThan(2);
        note("%d locked fields of a live offer took no value; the same messages saved open fields of %s"
                .formatted(locked, saved));
    }

    @Test
    void who_only_reads_a_page_changes_nothing_by_what_he_sends() {
        context.getBean(Pauses.class).finish(); // what was typed elsewhere is written now, not meanwhile
        int opened = 0;
        for (var role : PublisherRole.values()) {
            var person = member(role);
            for (var page : pages(role, false)) {
                var visitor = Visitor.signedIn(port, person); // once more: one of the buttons signs out
                var before = everything.hashes();
                var wire = new Wire(visitor).open(address(page));
                assertThat(wire.parts()).as("%s shows something", page).hasSizeGreaterThan(10);
                opened++;
                fields += forge(wire, field -> true);
                press(wire);
                context.getBean(Pauses.class).finish();
                assertThat(changedSince(before)).as("by %s on %s", role, page).isEmpty();
            }
        }
        assertThat(fields).isPositive();
        assertThat(buttons).isPositive();
        assertThat(hidden).isPositive();
        note(
                "%d pages opened by who only reads them: %d values, %d clicks and %d on hidden buttons sent by hand, no row changed, no fault"
                        .formatted(opened, fields, buttons, hidden));
    }

    /** Sends another value for each such field, and says for how many. */
    private int forge(Wire wire, Predicate<Part> such) {
        int sent = 0;
        for (var part : wire.parts()) {
            if ((part.isText() || part.isCheckbox()) && such.test(part)) {
                sent++;
                assertThat(wire.send(forged(part))).as("%s", part).doesNotContain(FAULT);
            }
        }
        return sent;
    }

    private static List<Map<String, ?>> forged(Part part) {
        var calls = new ArrayList<Map<String, ?>>();
        if (part.isCheckbox()) {
            calls.add(Wire.property(part, "checked", !part.is("checked")));
        } else {
            calls.add(Wire.property(part, "value", "forged"));
            calls.add(Wire.event(part, "change", Map.of()));
        }
        return calls;
    }

    /** Every button, those of the frame too. */
    private void press(Wire wire) {
        for (var part : wire.parts()) {
            if (part.isButton()) {
                if (part.isHidden()) {
                    hidden++;
                } else {
                    buttons++;
                }
                click(wire, part);
            }
        }
    }

    private static void click(Wire wire, Part button) {
        assertThat(wire.send(Wire.event(button, "click", CLICK)))
                .as("%s", button)
                .doesNotContain(FAULT);
    }

    private Set<String> changedSince(Map<String, String> before) {
        var changed = everything.changedSince(before);
        changed.removeAll(OF_THE_WINDOW);
        return changed;
    }

    private List<Page> pages(PublisherRole role, boolean works) {
        return table.pages().stream()
                .filter(page -> page.route().startsWith("p/") && !page.beneath().equals("en-US"))
                .filter(page -> works == works(role, page))
                .toList();
    }

    private boolean works(PublisherRole role, Page page) {
        return !page.workedBy().isEmpty() && table.action(page.workedBy()).permits(role);
    }

    private Somebody member(PublisherRole role) {
        return role == PublisherRole.OWNER ? seller.owner() : world.member(seller.publisher(), role);
    }

    private String address(Page page) {
        return page.route()
                .replace(":publisher", seller.slug())
                .replace(":offer", seller.offer().toString())
                .replace(":language", "fr-FR")
                .replace(":sku?", "k1")
                .replaceAll("/:\\w+\\?", "");
    }

    private void note(String figures) {
        Evidence.note(getClass(), figures);
    }
}
