package dev.vitrine.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Bell;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionMoved;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The bell in the frame: it counts, rings in open windows, and leads to what happened. */
@VitrineTest
class BellTest {
    private final ApplicationContext application;
    private final World world;
    private final Drafts drafts;
    private final Bell bell;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer = OfferId.next();

    BellTest(
            ApplicationContext application,
            World world,
            Drafts drafts,
            Bell bell,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.application = application;
        this.world = world;
        this.drafts = drafts;
        this.bell = bell;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @BeforeEach
    void an_offer() {
        offer = world.job(publisher.id(), () -> {
            var wish = new Drafts.NewOffer(
                    "Archive",
                    "offer-" + Uuid7.next().toString().substring(24),
                    ContentFixtures.FR,
                    List.of(ContentFixtures.FR));
            return ((Drafts.Creation.Created) drafts.create(wish)).id();
        });
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void the_frame_counts_what_is_new() {
        staged();

        Window.open(application, owner, "p/" + publisher.slug());

        assertThat(Window.page()).contains("1");
        assertThat(bell.unread()).isEqualTo(1);
    }

    @Test
    void an_open_window_is_told_at_once_and_only_its_person() {
        Window.open(application, owner, "p/" + publisher.slug());
        var rung = new AtomicInteger();
        var registration = bell.watch(UI.getCurrent(), rung::incrementAndGet);

        staged();
        Awaitility.await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return rung.get() > 0;
        });
        int once = rung.get();
        registration.remove();
        staged();
        MockVaadin.clientRoundtrip(false);

        assertThat(once).isEqualTo(1);
        assertThat(rung.get()).isEqualTo(1);
        assertThat(bell.unread()).isEqualTo(2);
    }

    @Test
    void the_list_leads_to_what_happened_and_can_be_marked_as_read() {
        staged();
        Window.open(application, owner, "p/" + publisher.slug() + "/members"); // Home tells the news too

        UI.getCurrent().add(bell.list());

        assertThat(Window.all(Anchor.class))
                .filteredOn(link -> link.getHref().endsWith("/offers/" + offer + "/publish"))
                .singleElement()
                .satisfies(link -> assertThat(Window.text(link)).contains("“Archive” is staged", "Unread:"));
        _click(_get(Button.class, spec -> spec.withText("Mark all as read")));
        assertThat(bell.unread()).isZero();
        assertThat(Window.page()).contains("“Archive” is staged").doesNotContain("Unread:");
    }

    @Test
    void who_has_no_news_is_told_so() {
        Window.open(application, owner, "p/" + publisher.slug());

        UI.getCurrent().add(bell.list());

        assertThat(Window.page()).contains("Nothing new for now.");
    }

    private void staged() {
        world.job(
                publisher.id(),
                () -> transaction.execute(status -> {
                    events.publishEvent(new SubmissionMoved(
                            publisher.id(),
                            offer,
                            SubmissionId.next(),
                            SubmissionKind.STAGING,
                            SubmissionState.RUNNING,
                            SubmissionState.DONE,
                            SubmissionAction.PASS,
                            null,
                            ""));
                    return true;
                }));
    }
}
