package dev.vitrine.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.Basics;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.LockNote;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferFixture;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A field that was edited before it was locked goes back to what is published, from the field and from the drawer. */
@VitrineTest
class RevertTest {
    private static final String REVERT = "Revert to production values…";

    private final ApplicationContext application;
    private final World world;
    private final Drafts drafts;
    private final Revisions revisions;
    private final OfferFixture fixture;
    private Publisher publisher;
    private OfferId offer = OfferId.next();
    private Basics live = new Basics("", "", null, List.of());

    RevertTest(
            ApplicationContext application,
            World world,
            Drafts drafts,
            Revisions revisions,
            Doors doors,
            PublisherAccounts accounts) {
        this.application = application;
        this.world = world;
        this.drafts = drafts;
        this.revisions = revisions;
        this.fixture = new OfferFixture(doors, accounts, drafts);
        this.publisher = world.publisher();
    }

    @BeforeEach
    void an_offer_that_went_live_while_its_id_was_changed() {
        publisher = world.publisher();
        offer = fixture.complete(publisher.id());
        live = basics();
        fixture.in(publisher.id(), () -> {
            var revision = revisions.freeze(offer);
            var renamed = new Basics(live.name(), OfferFixture.word("late"), live.sourceLanguage(), live.languages());
            fixture.save(offer, SectionKey.BASICS, renamed);
            revisions.markLive(revision.id(), Map.of());
        });
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void a_locked_field_that_differs_reverts_where_it_stands() {
        open(PublisherRole.OWNER);
        assertThat(Window.page()).contains("1 field of this section differs from production.");

        _click(_get(Button.class, spec -> spec.withText(REVERT)));

        assertThat(Window.text(_get(Dialog.class))).contains("goes back to the value that is live", live.offerId());
        confirm();
        assertThat(basics()).isEqualTo(live);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Offer id")).getValue())
                .isEqualTo(live.offerId());
        _assertNone(Button.class, spec -> spec.withText(REVERT));
        _assertNone(Button.class, spec -> spec.withText("Revert this section to production values…"));
    }

    @Test
    void the_drawer_reverts_what_it_found() {
        open(PublisherRole.OWNER);
        _click(_get(Button.class, spec -> spec.withText("Findings")));

        _click(_get(_get(FindingsList.class), Button.class, spec -> spec.withText(REVERT)));
        confirm();

        assertThat(basics()).isEqualTo(live);
        assertThat(_find(ListItem.class))
                .extracting(Window::text)
                .noneMatch(text -> text.contains("differs from what is published"));
    }

    @Test
    void a_section_reverts_when_nothing_waits_to_be_saved() {
        open(PublisherRole.OWNER);
        Window.enter(_get(TextField.class, spec -> spec.withLabel("Offer name")), "Being written");
        revertSection();
        _assertNone(Dialog.class);
        assertThat(_find(Notification.class))
                .extracting(Window::text)
                .anyMatch(text -> text.contains("Save or discard them first."));

        Window.enter(_get(TextField.class, spec -> spec.withLabel("Offer name")), live.name());
        revertSection();
        confirm();
        assertThat(basics()).isEqualTo(live);
    }

    @Test
    void who_may_not_save_reverts_nothing() {
        open(PublisherRole.ENGINEERING_CONTACT);
        assertThat(_find(LockNote.class)).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withText(REVERT));
        _assertNone(Button.class, spec -> spec.withText("Revert this section to production values…"));
    }

    private void open(PublisherRole role) {
        var person = world.member(publisher.id(), role);
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/basics");
    }

    private static void revertSection() {
        _click(_get(Button.class, spec -> spec.withText("Revert this section to production values…")));
    }

    private static void confirm() {
        _click(_get(Button.class, spec -> spec.withText("Revert to production values")));
    }

    private Basics basics() {
        return fixture.in(publisher.id(), () -> drafts.open(offer).content().basics());
    }
}
