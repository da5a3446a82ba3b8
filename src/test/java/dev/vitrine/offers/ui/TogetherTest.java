package dev.vitrine.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.content.Basics;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Keeping;
import dev.vitrine.offers.OfferFixture;
import dev.vitrine.offers.Presence;
import dev.vitrine.offers.PresenceRow;
import dev.vitrine.offers.Unsaved;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Several people, or one in several windows, on one section: merging, choosing, seeing one another, and losing nothing. */
@VitrineTest
class TogetherTest {
    private final ApplicationContext application;
    private final World world;
    private final Drafts drafts;
    private final Presence presence;
    private final Unsaved unsaved;
    private final OfferFixture fixture;
    private Publisher publisher;
    private Somebody owner;
    private Somebody colleague;
    private OfferId offer = OfferId.next();

    TogetherTest(
            ApplicationContext application,
            World world,
            Drafts drafts,
            Presence presence,
            Unsaved unsaved,
            Doors doors,
            PublisherAccounts accounts) {
        this.application = application;
        this.world = world;
        this.drafts = drafts;
        this.presence = presence;
        this.unsaved = unsaved;
        this.fixture = new OfferFixture(doors, accounts, drafts);
        this.publisher = world.publisher();
        this.owner = world.nobody();
        this.colleague = owner;
    }

    @BeforeEach
    void an_offer() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        colleague = world.member(publisher.id(), PublisherRole.PUBLISHER);
        offer = fixture.offer(publisher.id());
    }

    @AfterEach
    void close() {
        Window.close();
    }

    // Merging and choosing

    @Test
    void a_merge_says_which_fields_came_in_and_from_whom() {
        open("basics");
        Window.enter(text("basics:name"), "Mine");
        String id = OfferFixture.word("theirs");
        theirs(SectionKey.BASICS, basics -> with((Basics) basics, null, id));
        save();
        assertThat(basics().name()).isEqualTo("Mine");
        assertThat(basics().offerId()).isEqualTo(id);
        assertThat(notices()).contains("Saved together with the changes of Someone: Offer id.");
    }

    @Test
    void the_dialog_names_who_saved_the_other_version() {
        open("basics");
        Window.enter(text("basics:name"), "Mine");
        theirs(SectionKey.BASICS, basics -> with((Basics) basics, "Theirs", null));
        save();
        assertThat(Window.text(_get(Dialog.class))).contains("Saved by Someone", "Mine", "Theirs");
    }

    @Test
    void a_second_conflict_while_choosing_loses_neither_what_was_chosen_nor_theirs() {
        open("basics");
        Window.enter(text("basics:name"), "Mine");
        theirs(SectionKey.BASICS, basics -> with((Basics) basics, "Theirs", null));
        save();
        _get(TextArea.class).setValue("Ours");
        theirs(SectionKey.BASICS, basics -> with((Basics) basics, "Theirs again", null));
        press("Save the result");

        assertThat(basics().name()).isEqualTo("Theirs again");
        assertThat(text("basics:name").getValue()).isEqualTo("Ours");
        assertThat(Window.text(_get(Dialog.class))).contains("again", "Ours");
        press("Save the result");
        assertThat(basics().name()).isEqualTo("Ours");
        assertThat(bar().isDirty()).isFalse();
        _assertNone(Dialog.class);
    }

    @Test
    void going_back_from_the_dialog_keeps_the_form_as_it_was() {
        open("basics");
        Window.enter(text("basics:name"), "Mine");
        theirs(SectionKey.BASICS, basics -> with((Basics) basics, "Theirs", null));
        save();
        press("Back to the form");
        assertThat(text("basics:name").getValue()).isEqualTo("Mine");
        assertThat(bar().isDirty()).isTrue();
    }

    @Test
    void an_order_that_both_changed_is_said_by_the_names_of_the_items() {
        var listing = SectionKey.listing(FR);
        var links = List.of(link("a", "Guide"), link("b", "Prices"), link("c", "Help"));
        fixture.in(publisher.id(), () -> fixture.save(offer, listing, linked(links)));
        open("marketing/fr-FR/links");
        reorder(List.of(links.get(1), links.get(0), links.get(2)));
        theirs(listing, any -> linked(List.of(links.get(2), links.get(0), links.get(1))));
        save();
        assertThat(Window.text(_get(Dialog.class))).contains("Guide", "Prices", "Help");
        press("Save the result");
        assertThat(draft().listing(FR).links()).extracting(Listing.Link::key).containsExactly("b", "a", "c");
    }

    @Test
    void the_dialog_speaks_french() {
        open("basics");
        Window.enter(text("basics:name"), "La mienne");
        theirs(SectionKey.BASICS, basics -> with((Basics) basics, "La leur", null));
        UI.getCurrent().setLocale(Locale.FRENCH);
        save();
        assertThat(Window.text(_get(Dialog.class))).contains("Enregistrée par Someone", "La vôtre", "Avant");
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Deux personnes ont modifié «\u00a0Offre\u00a0»");
    }

    @Test
    void long_terms_that_both_changed_are_chosen_without_sending_them_whole() {
        var legal = SectionKey.legal(FR);
        String terms = "A line of the terms that stays as it is.\n".repeat(20_000);
        fixture.in(publisher.id(), () -> fixture.save(offer, legal, new Legal(terms, "")));
        open("marketing/fr-FR/legal");
        Window.enter(area("legal/fr-FR:terms"), "My first line.\n" + terms);
        theirs(legal, any -> new Legal("Their first line.\n" + terms, ""));
        Instant begin = Instant.now();
        save();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
        Dialog dialog = _get(Dialog.class);
        assertThat(Window.text(dialog))
                .contains("Their first line", "My first line")
                .hasSizeLessThan(100_000);
        _assertNone(dialog, TextArea.class);
        press("Save the result");
        assertThat(draft().legal(FR).terms()).startsWith("My first line.");
    }

    @Test
    void what_was_typed_for_a_removed_language_can_be_copied() {
        open("marketing/en-US/details");
        Window.enter(text("listing/en-US:title"), "Typed in vain");
        theirs(SectionKey.BASICS, any -> {
            var basics = (Basics) any;
            return new Basics(basics.name(), basics.offerId(), FR, List.of(FR));
        });
        save();
        assertThat(Window.text(_get(Dialog.class))).contains("Somebody removed", "Typed in vain");
        assertThat(_get(Dialog.class).getHeaderTitle()).contains("was removed");
        assertThat(_find(Button.class, spec -> spec.withText("Copy everything")))
                .hasSize(1);
        assertThat(text("listing/en-US:title").getValue()).isEqualTo("Typed in vain");
    }

    @Test
    void plans_follow_a_colleague_where_nothing_is_being_written() {
        fixture.in(publisher.id(), () -> fixture.addSku(offer, "k1", "standard"));
        open("marketing/fr-FR/plans");
        theirs(SectionKey.plan("k1", FR), any -> new Plan("Theirs", "", ""));
        await(() -> text("plan/k1/fr-FR:title").getValue().equals("Theirs"));
        Window.enter(text("plan/k1/fr-FR:title"), "Mine");
        fixture.in(publisher.id(), () -> fixture.addSku(offer, "k2", "hourly"));
        await(() -> Window.page().contains("standard"));
        assertThat(text("plan/k1/fr-FR:title").getValue()).isEqualTo("Mine");
    }

    // Presence

    @Test
    void who_else_is_here_and_writing_is_shown_until_they_leave() {
        open("basics");
        _assertNone(
                PresenceRow.class,
                spec -> spec.withPredicate(row -> !Window.text(row).isBlank()));
        var seat = seat(colleague, elsewhere()).orElseThrow();
        await(() -> shownPresence().contains("Also here:") && shownPresence().contains("Someone"));
        assertThat(shownPresence()).doesNotContain("writing");
        seat.writing(true);
        await(() -> shownPresence().contains("writing"));
        seat.leave();
        await(() -> shownPresence().isEmpty());
    }

    @Test
    void the_others_see_when_something_waits_to_be_saved_here_and_when_the_page_is_left() {
        open("basics");
        var seat = seat(colleague, elsewhere()).orElseThrow();
        assertThat(seat.others()).singleElement().satisfies(other -> {
            assertThat(other.person()).isEqualTo(owner.id());
            assertThat(other.writing()).isFalse();
        });
        Window.enter(text("basics:name"), "Mine");
        assertThat(seat.others()).singleElement().matches(Presence.Other::writing);
        save();
        assertThat(seat.others()).singleElement().matches(other -> !other.writing());
        UI.getCurrent().navigate("p/" + publisher.slug() + "/offers/" + offer + "/categories");
        assertThat(seat.others()).isEmpty();
        seat.leave();
    }

    @Test
    void ones_own_other_window_is_said_to_be_one() {
        open("basics");
        var seat = seat(owner, elsewhere()).orElseThrow();
        await(() -> shownPresence().contains("You, in another window"));
        seat.leave();
    }

    @Test
    void nobody_is_seen_at_another_section_or_from_another_publisher() {
        open("basics");
        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        var elsewhere = world.in(
                        other.id(), stranger, () -> presence.enter(elsewhere(), offer, SectionKey.BASICS, () -> {}))
                .orElseThrow();
        var beside = world.in(
                        publisher.id(),
                        colleague,
                        () -> presence.enter(elsewhere(), offer, SectionKey.SUPPORT, () -> {}))
                .orElseThrow();
        assertThat(elsewhere.others()).isEmpty();
        assertThat(beside.others()).isEmpty();
        MockVaadin.clientRoundtrip(false);
        assertThat(shownPresence()).isEmpty();
        elsewhere.leave();
        beside.leave();
    }

    // Recovery

    @Test
    void what_was_not_saved_is_offered_again_and_put_back_on_what_it_began_from() {
        open("basics");
        Window.enter(text("basics:name"), "Typed");
        Window.close();
        String id = OfferFixture.word("meanwhile");
        theirs(SectionKey.BASICS, basics -> with((Basics) basics, null, id));

        open("basics");
        assertThat(Window.text(_get(Keeping.class))).contains("You were writing here", "1 field");
        press("Show what it is");
        assertThat(Window.text(_get(Keeping.class))).contains("Offer name", "Typed");
        press("Put it back");
        _assertNone(Keeping.class);
        assertThat(text("basics:name").getValue()).isEqualTo("Typed");
        assertThat(bar().isDirty()).isTrue();
        Window.settle();
        assertThat(kept()).hasSize(1);
        save();
        assertThat(basics().name()).isEqualTo("Typed");
        assertThat(basics().offerId()).isEqualTo(id);
        Window.settle();
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_thrown_away_is_not_offered_again() {
        open("basics");
        Window.enter(text("basics:name"), "Typed");
        Window.close();
        open("basics");
        press("Throw it away");
        _assertNone(Keeping.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void leaving_without_saving_on_purpose_leaves_nothing_behind() {
        open("basics");
        Window.enter(text("basics:name"), "Typed");
        assertThat(kept()).hasSize(1);
        UI.getCurrent().navigate("p/" + publisher.slug() + "/offers/" + offer + "/categories");
        ConfirmDialogKt._fireReject(_get(ConfirmDialog.class));
        Window.settle();
        assertThat(kept()).isEmpty();
    }

    @Test
    void typing_back_what_is_saved_leaves_nothing_behind() {
        open("basics");
        String before = text("basics:name").getValue();
        Window.enter(text("basics:name"), "Typed");
        Window.enter(text("basics:name"), before);
        assertThat(kept()).isEmpty();
        assertThat(bar().isDirty()).isFalse();
    }

    @Test
    void a_second_window_offers_the_first_ones_text_and_destroys_nothing() {
        open("basics");
        Window.enter(text("basics:name"), "First window");
        Window.close();
        open("basics");
        Window.enter(text("basics:name"), "Second window");
        press("Put it back");
        assertThat(notices()).contains("Nothing was put back");
        assertThat(text("basics:name").getValue()).isEqualTo("Second window");
        assertThat(kept()).hasSize(2);
        save();
        Window.settle();
        assertThat(kept())
                .singleElement()
                .satisfies(kept -> assertThat(((Basics) kept.parts().getFirst().typed()).name())
                        .isEqualTo("First window"));
    }

    @Test
    void text_of_one_page_is_not_offered_on_another_page_of_the_same_section() {
        open("marketing/fr-FR/details");
        Window.enter(text("listing/fr-FR:title"), "Typed");
        Window.close();
        open("marketing/fr-FR/links");
        _assertNone(Keeping.class);
        Window.close();
        open("marketing/fr-FR/details");
        press("Put it back");
        assertThat(text("listing/fr-FR:title").getValue()).isEqualTo("Typed");
    }

    // Undo, findings

    @Test
    void a_save_can_still_be_taken_back_after_leaving_and_returning() {
        open("basics");
        String before = basics().name();
        Window.enter(text("basics:name"), "Saved");
        save();
        UI.getCurrent().navigate("p/" + publisher.slug() + "/offers/" + offer + "/categories");
        UI.getCurrent().navigate("p/" + publisher.slug() + "/offers/" + offer + "/basics");
        _click(_get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save"))));
        assertThat(basics().name()).isEqualTo(before);
    }

    @Test
    void the_drawer_follows_what_is_typed_and_forgets_what_is_given_up() {
        open("marketing/fr-FR/details");
        _click(findingsButton());
        assertThat(drawer()).contains("The offer has no title in French (France)");
        Window.enter(text("listing/fr-FR:title"), "A title");
        assertThat(drawer())
                .doesNotContain("The offer has no title in French (France)")
                .contains("The offer has no title in English (United States)");
        Window.enter(text("listing/fr-FR:title"), "");
        assertThat(drawer()).contains("The offer has no title in French (France)");
    }

    @Test
    void the_drawer_is_narrowed_by_severity_section_and_language_and_stays_so_on_other_tabs() {
        open("marketing/fr-FR/details");
        _click(findingsButton());
        assertThat(drawer()).contains("support:", "listing/fr-FR", "listing/en-US");
        choose("English (United States)");
        assertThat(drawer()).contains("listing/en-US").doesNotContain("listing/fr-FR", "support:");
        UI.getCurrent().navigate("p/" + publisher.slug() + "/offers/" + offer + "/categories");
        assertThat(drawer()).contains("listing/en-US").doesNotContain("listing/fr-FR", "support:");
        choose("All");
    }

    /** Another window, of whomever. */
    private static UI elsewhere() {
        var ui = new UI();
        ui.getInternals().setSession(VaadinSession.getCurrent());
        return ui;
    }

    private Optional<Presence.Seat> seat(Somebody person, UI ui) {
        return world.in(publisher.id(), person, () -> presence.enter(ui, offer, SectionKey.BASICS, () -> {}));
    }

    private static String notices() {
        return _find(Notification.class).stream().map(Window::text).collect(Collectors.joining("\n"));
    }

    private static String shownPresence() {
        return _find(PresenceRow.class).stream().map(Window::text).findFirst().orElse("");
    }

    /** The words and addresses of the findings that are listed. */
    private static String drawer() {
        FindingsList list = _get(FindingsList.class);
        return Window.text(list)
                + _find(list, Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private List<Unsaved.Kept> kept() {
        return world.in(publisher.id(), owner, () -> unsaved.kept(offer, List.of(SectionKey.BASICS)));
    }

    private void open(String page) {
        Window.open(application, owner, "p/" + publisher.slug() + "/offers/" + offer + "/" + page);
    }

    private void theirs(SectionKey key, Function<Section, Section> change) {
        world.in(
                publisher.id(),
                colleague,
                () -> fixture.save(
                        offer, key, change.apply(drafts.section(offer, key).value())));
    }

    private OfferContent draft() {
        return fixture.in(publisher.id(), () -> drafts.open(offer).content());
    }

    private Basics basics() {
        return draft().basics();
    }

    private static Basics with(Basics basics, String name, String id) {
        return new Basics(
                name == null ? basics.name() : name,
                id == null ? basics.offerId() : id,
                basics.sourceLanguage(),
                List.of(FR, EN));
    }

    private static Listing.Link link(String key, String title) {
        return new Listing.Link(key, title, "https://contoso.example/" + key);
    }

    private static Listing linked(List<Listing.Link> links) {
        return new Listing("", "", "", "", links, new TreeMap<>(), null, List.of());
    }

    @SuppressWarnings("unchecked")
    private static void reorder(List<Listing.Link> links) {
        var field = (HasValue<?, List<Listing.Link>>) Window.byId(CustomField.class, "listing/fr-FR:links");
        Window.enter(field, links);
    }

    private static TextField text(String path) {
        return Window.byId(TextField.class, path);
    }

    private static TextArea area(String path) {
        return Window.byId(TextArea.class, path);
    }

    private static SaveBar bar() {
        return _get(SaveBar.class);
    }

    private static void save() {
        press("Save");
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static void choose(String segment) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).startsWith(segment))
                .findFirst()
                .orElseThrow());
    }

    private static Button findingsButton() {
        return _get(Button.class, spec -> spec.withClasses("v-editor-findings"));
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        do {
            MockVaadin.clientRoundtrip(false);
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.onSpinWait();
        } while (!condition.getAsBoolean());
    }
}
