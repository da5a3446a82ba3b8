package dev.vitrine.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A removal on the screens: from the lock on a SKU to the second agent. */
@VitrineTest
class RemovalViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Revisions revisions;
    private final Tickets tickets;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer = OfferId.next();

    RemovalViewTest(ApplicationContext application, World world, Offers offers, Revisions revisions, Tickets tickets) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.revisions = revisions;
        this.tickets = tickets;
        publisher = world.publisher();
        owner = world.nobody();
    }

    @BeforeEach
    void a_live_offer() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String link(String text) {
        return _get(Anchor.class, spec -> spec.withText(text)).getHref();
    }

    private void asked(String page, String link) {
        Window.open(application, owner, "p/" + publisher.slug() + "/offers/" + offer + "/" + page);
        var address = link(link);
        Window.close();
        Window.open(application, owner, address);
    }

    private TicketId sent() {
        click("Start request");
        var address = Window.address();
        return TicketId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void a_live_sku_is_asked_for_agreed_upon_and_removed_by_a_second_agent() {
        var sku =
                offers.draft(publisher.id(), owner, offer).content().sku(HOURLY).id();
        asked("skus/" + HOURLY, "Ask support");
        assertThat(Window.page()).contains("SKUs that buyers lose", sku, "the SKU " + sku);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Subject")).getValue())
                .contains(sku);
        var id = sent();
        var head = world.in(publisher.id(), owner, () -> tickets.read(id).head());
        assertThat(head.type()).isEqualTo("offers");
        assertThat(head.category()).isEqualTo("offers-live");
        assertThat(_find(Button.class, spec -> spec.withText("Agree to this day")))
                .isEmpty();
        Window.close();

        Window.open(application, world.platform(PlatformRole.SUPPORT_AGENT), "desk/tickets/" + id);
        assertThat(_find(Button.class, spec -> spec.withText("Remove now"))).isEmpty();
        var today = LocalDate.now(ZoneOffset.UTC);
        Window.enter(_get(DatePicker.class), today);
        click("Take");
        assertThat(_get(DatePicker.class).getValue())
                .as("what is being chosen while the page shows anew")
                .isEqualTo(today);
        click("Propose this day");
        Window.close();

        Window.open(application, owner, "p/" + publisher.slug() + "/support/" + id);
        click("Agree to this day");
        assertThat(Window.page()).contains("The day is agreed.");
        Window.close();

        Window.open(application, world.platform(PlatformRole.SUPPORT_AGENT), "desk/tickets/" + id);
        click("Remove now");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(Window.page()).contains("It is removed.");
        var live = world.in(
                publisher.id(),
                owner,
                () -> revisions.content(revisions.live(offer).orElseThrow().id()));
        assertThat(live.skuKeys()).doesNotContain(HOURLY);
    }

    @Test
    void the_whole_offer_is_asked_for_at_its_history() {
        asked("history", "Ask for the removal of the offer");

        assertThat(Window.page()).contains("the whole offer");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Subject")).getValue())
                .isEqualTo("Remove from sale: the whole offer");
    }

    @Test
    void what_is_not_live_and_what_cannot_be_meant_asks_for_nothing() {
        for (String word : new String[] {"sku:none", "language:zz", "nothing", "offer:1", "sku:"}) {
            Window.open(
                    application,
                    owner,
                    "p/" + publisher.slug() + "/support/new?from=p/" + publisher.slug() + "/offers/" + offer
                            + "/basics&remove=" + word);
            assertThat(Window.page()).as(word).doesNotContain("SKUs that buyers lose");
            Window.close();
        }
    }
}
