package dev.vitrine.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.Basics;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.LockNote;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.kit.SideMenu;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferFixture;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The editor's frame and the form every section has, shown on the basics of an offer. */
@VitrineTest
class EditorTest {
    private final ApplicationContext application;
    private final World world;
    private final Drafts drafts;
    private final Revisions revisions;
    private final OffersNavigation navigation;
    private final OfferFixture fixture;
    private Publisher publisher;
    private OfferId offer = OfferId.next();

    EditorTest(
            ApplicationContext application,
            World world,
            Drafts drafts,
            Revisions revisions,
            OffersNavigation navigation,
            Doors doors,
            PublisherAccounts accounts) {
        this.application = application;
        this.world = world;
        this.drafts = drafts;
        this.revisions = revisions;
        this.navigation = navigation;
        this.fixture = new OfferFixture(doors, accounts, drafts);
        this.publisher = world.publisher();
    }

    @BeforeEach
    void an_offer() {
        publisher = world.publisher();
        offer = fixture.offer(publisher.id());
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void the_menu_has_the_tabs_in_the_portals_order_with_their_marks() {
        open(PublisherRole.OWNER);
        SideMenu menu = _find(SideMenu.class).getLast();
        List<String> addresses =
                _find(menu, Anchor.class).stream().map(Anchor::getHref).toList();
        assertThat(addresses)
                .containsSubsequence(navigation.tabs().stream()
                        .map(tab -> navigation.tab(tab.view(), offer))
                        .toList());
        assertThat(navigation.tabs()).isSortedAccordingTo((a, b) -> Integer.compare(a.order(), b.order()));
        assertThat(Window.text(menu)).contains(name());
    }

    @Test
    void the_frame_says_where_the_offer_stands() {
        fixture.in(publisher.id(), () -> revisions.markSubmission(offer, SubmissionMark.IN_REVIEW, true));
        open(PublisherRole.OWNER);
        assertThat(_find(StateBadge.class)).extracting(Window::text).containsExactly("Draft", "In review");
    }

    @Test
    void the_frame_follows_what_others_do() {
        open(PublisherRole.OWNER);
        String other = "Renamed by a colleague";
        fixture.in(publisher.id(), () -> fixture.save(offer, SectionKey.BASICS, renamed(other)));
        await(() -> {
            MockVaadin.clientRoundtrip(false);
            return Window.text(_find(SideMenu.class).getLast()).contains(other);
        });
    }

    @Test
    void a_form_shows_what_others_save_unless_something_is_being_written_in_it() {
        open(PublisherRole.OWNER);
        fixture.in(publisher.id(), () -> fixture.save(offer, SectionKey.BASICS, renamed("Theirs")));
        await(() -> {
            MockVaadin.clientRoundtrip(false);
            return field("Offer name").getValue().equals("Theirs");
        });
        Window.enter(field("Offer name"), "Mine");
        fixture.in(publisher.id(), () -> fixture.save(offer, SectionKey.BASICS, renamed("Theirs again")));
        await(() -> {
            MockVaadin.clientRoundtrip(false);
            return Window.text(_find(SideMenu.class).getLast()).contains("Theirs again");
        });
        assertThat(field("Offer name").getValue()).isEqualTo("Mine");
    }

    @Test
    void findings_are_listed_beside_the_page_and_lead_to_their_fields() {
        open(PublisherRole.OWNER);
        _assertNone(FindingsList.class);
        _click(findingsButton());
        FindingsList list = _get(FindingsList.class);
        List<String> links =
                _find(list, Anchor.class).stream().map(Anchor::getHref).toList();
        assertThat(links).isNotEmpty().allMatch(href -> href.contains("/offers/" + offer + "/") && href.contains("#"));
        _click(findingsButton());
        _assertNone(Aside.class);
    }

    @Test
    void a_save_says_what_was_saved_and_can_be_taken_back() {
        open(PublisherRole.OWNER);
        String before = name();
        assertThat(bar().isDirty()).isFalse();
        Window.enter(field("Offer name"), "A new name");
        assertThat(bar().isDirty()).isTrue();
        _click(button("Save"));
        assertThat(bar().isDirty()).isFalse();
        assertThat(Window.text(bar())).contains("Offer name");
        assertThat(name()).isEqualTo("A new name");
        _click(_get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save"))));
        assertThat(name()).isEqualTo(before);
        assertThat(field("Offer name").getValue()).isEqualTo(before);
    }

    @Test
    void what_may_not_be_saved_is_said_at_the_field_and_the_text_stays() {
        open(PublisherRole.OWNER);
        String before = name();
        Window.enter(field("Offer name"), "x".repeat(101));
        assertThat(field("Offer name").isInvalid()).isTrue();
        _click(button("Save"));
        assertThat(field("Offer name").getValue()).hasSize(101);
        assertThat(bar().isDirty()).isTrue();
        assertThat(name()).isEqualTo(before);
    }

    @Test
    void two_edits_of_the_same_field_are_shown_side_by_side_and_neither_is_lost() {
        open(PublisherRole.OWNER);
        Window.enter(field("Offer name"), "Mine");
        fixture.in(publisher.id(), () -> fixture.save(offer, SectionKey.BASICS, renamed("Theirs")));
        _click(button("Save"));
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(field("Offer name").getValue()).isEqualTo("Mine");
        assertThat(name()).isEqualTo("Theirs");
    }

    @Test
    void edits_of_other_fields_are_joined() {
        open(PublisherRole.OWNER);
        Window.enter(field("Offer name"), "Mine");
        String id = OfferFixture.word("renamed");
        fixture.in(publisher.id(), () -> {
            var basics = basics();
            fixture.save(
                    offer,
                    SectionKey.BASICS,
                    new Basics(basics.name(), id, basics.sourceLanguage(), basics.languages()));
        });
        _click(button("Save"));
        assertThat(name()).isEqualTo("Mine");
        assertThat(field("Offer id").getValue()).isEqualTo(id);
        _assertNone(Dialog.class);
    }

    @Test
    void who_may_not_edit_reads_and_is_told_why() {
        for (PublisherRole role : List.of(PublisherRole.MARKETING_EDITOR, PublisherRole.ENGINEERING_CONTACT)) {
            open(role);
            assertThat(field("Offer name").isReadOnly()).isTrue();
            _assertNone(Button.class, spec -> spec.withText("Save"));
            assertThat(Window.text(bar())).contains("Read only");
            Window.close();
        }
        open(PublisherRole.PUBLISHER);
        assertThat(field("Offer name").isReadOnly()).isFalse();
    }

    @Test
    void a_locked_field_says_why_and_keeps_its_value() {
        OfferId complete = fixture.complete(publisher.id());
        fixture.in(publisher.id(), () -> {
            var revision = revisions.freeze(complete).id();
            revisions.markStaged(revision);
            revisions.markLive(revision, Map.of());
        });
        open(PublisherRole.OWNER, complete);
        assertThat(field("Offer id").isReadOnly()).isTrue();
        assertThat(field("Offer id").getValue()).isNotEmpty();
        assertThat(field("Offer name").isReadOnly()).isFalse();
        assertThat(Window.page()).contains("Locked since");
        assertThat(_find(LockNote.class)).hasSize(3);
    }

    @Test
    void the_address_of_an_offer_leads_to_its_first_tab() {
        Window.open(
                application,
                world.member(publisher.id(), PublisherRole.OWNER),
                "p/" + publisher.slug() + "/offers/" + offer);
        String first = navigation.tabs().isEmpty()
                ? navigation.basics(offer)
                : navigation.tab(navigation.tabs().getFirst().view(), offer);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(first);
    }

    @Test
    void another_publishers_offer_is_as_missing_as_one_that_never_was() {
        OfferId foreign = fixture.offer(world.publisher().id());
        for (OfferId id : List.of(foreign, OfferId.next())) {
            open(PublisherRole.OWNER, id);
            assertThat(Window.page()).contains("does not exist");
            _assertNone(EditorFrame.class);
            Window.close();
        }
        open(PublisherRole.OWNER);
    }

    private void open(PublisherRole role) {
        open(role, offer);
    }

    private void open(PublisherRole role, OfferId id) {
        var person = world.member(
                publisher.id(), role, role == PublisherRole.MARKETING_EDITOR ? Set.of(FR, EN) : Set.of(), Set.of());
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + id + "/basics");
    }

    private String name() {
        return fixture.in(publisher.id(), () -> drafts.head(offer).name());
    }

    private Basics basics() {
        return (Basics) drafts.section(offer, SectionKey.BASICS).value();
    }

    private Basics renamed(String name) {
        return new Basics(name, basics().offerId(), basics().sourceLanguage(), basics().languages());
    }

    private static SaveBar bar() {
        return _get(SaveBar.class);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button findingsButton() {
        return _get(Button.class, spec -> spec.withClasses("v-editor-findings"));
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
