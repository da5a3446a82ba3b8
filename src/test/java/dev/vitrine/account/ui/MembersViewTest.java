package dev.vitrine.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import dev.vitrine.identity.Members;
import dev.vitrine.identity.OfferNames.Named;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.identity.People;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class MembersViewTest {
    private static final LanguageTag FRENCH = LanguageTag.of("fr-FR");

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Letters letters;
    private final People people;
    private final Members members;
    private final OwnFactors factors;
    private final JdbcTemplate database;
    private final Publisher publisher;
    private final Somebody owner;
    private final String mail = "new-" + Uuid7.next() + "@example.com";

    MembersViewTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Letters letters,
            People people,
            Members members,
            OwnFactors factors,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.letters = letters;
        this.people = people;
        this.members = members;
        this.factors = factors;
        this.database = database;
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void a_member_sees_his_own_publishers_members_with_their_limits() {
        var other = world.publisher();
        var editor =
                world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(FRENCH), Set.of(OfferId.next()));
        var gone = world.member(publisher.id(), PublisherRole.PUBLISHER);
        world.remove(gone, publisher.id());
        var stranger = world.member(other.id(), PublisherRole.OWNER);
        open(editor);
        var rows = GridKt._dump(Window.grid());
        assertThat(GridKt._size(Window.grid())).isEqualTo(2);
        assertThat(rows)
                .contains(owner.mail(), "Owner", "no limits", editor.mail(), "Français (France)", "1 offer")
                .doesNotContain(stranger.mail(), gone.mail());
        assertThat(_find(Button.class).stream().map(Button::getText)).doesNotContain("Invite a member", "Edit");
    }

    @Test
    void an_owner_sees_who_has_a_second_factor_and_nobody_else_does() {
        var secured = world.member(publisher.id(), PublisherRole.PUBLISHER);
        var begun = world.member(publisher.id(), PublisherRole.PUBLISHER);
        var elsewhere = world.member(world.publisher().id(), PublisherRole.OWNER);
        for (var person : List.of(secured, begun, elsewhere)) {
            world.as(person, () -> factors.offerApp().orElseThrow());
        }
        database.update(
                "update authenticator_app set confirmed_at = now(6) where person_id in (?, ?)",
                secured.id().value(),
                elsewhere.id().value());
        assertThat(world.in(publisher.id(), owner, members::withSecondFactor)).containsExactly(secured.id());
        assertThatThrownBy(() -> world.in(publisher.id(), begun, members::withSecondFactor))
                .isInstanceOf(AccessDeniedException.class);

        open(owner);
        assertThat(GridKt._getFormattedRow(grid(), row(secured.mail()))).contains("Set up");
        assertThat(GridKt._getFormattedRow(grid(), row(begun.mail()))).contains("None");
        Window.close();
        open(begun);
        assertThat(Window.grid().getColumnByKey("secondFactor")).isNull();
    }

    @Test
    void an_owner_alone_is_led_to_the_first_invitation() {
        open(owner);
        assertThat(Window.page()).contains("You are alone here");
        world.member(publisher.id(), PublisherRole.PUBLISHER);
        Window.close();
        open(owner);
        assertThat(Window.page()).doesNotContain("You are alone here");
    }

    @Test
    void an_owner_invites_with_languages_and_offers_sends_again_and_withdraws() {
        var offer = offers.complete(publisher.id(), owner);
        open(owner);
        click("Invite a member");
        click("Send the invitation");
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("This is no e-mail address.");
        Window.enter(_get(EmailField.class), mail);
        role(PublisherRole.MARKETING_EDITOR);
        click("Send the invitation");
        assertThat(_get(CheckboxGroup.class).getErrorMessage()).isEqualTo("Choose at least one language.");
        assertThat(_get(EmailField.class).getValue()).isEqualTo(mail);
        languages(Set.of(FRENCH));
        limitTo(offer);
        click("Send the invitation");
        _assertNone(SidePanel.class);
        assertThat(GridKt._dump(Window.grid())).contains(mail, "Marketing editor", "Français (France)", "1 offer");
        assertThat(state(mail)).isEqualTo("Invited");
        assertThat(letters.to(mail)).hasSize(1);

        edit(mail);
        click("Send again");
        assertThat(letters.to(mail)).hasSize(1); // a moment ago
        click("Withdraw the invitation");
        assertThat(GridKt._dump(Window.grid())).doesNotContain(mail);
        assertThat(Window.page()).contains("You are alone here");
    }

    @Test
    void an_owner_changes_role_and_limits() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        open(owner);
        edit(member.mail());
        role(PublisherRole.MARKETING_EDITOR);
        click("Save");
        assertThat(_get(CheckboxGroup.class).isInvalid()).isTrue();
        languages(Set.of(FRENCH));
        click("Save");
        _assertNone(SidePanel.class);
        assertThat(GridKt._dump(Window.grid())).contains("Marketing editor", "Français (France)");
        edit(member.mail());
        assertThat(_get(CheckboxGroup.class).getValue()).isEqualTo(Set.of(FRENCH));
    }

    @Test
    void an_owner_suspends_lifts_and_removes() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        open(owner);
        edit(member.mail());
        click("Suspend access");
        assertThat(state(member.mail())).isEqualTo("Suspended");
        edit(member.mail());
        click("Restore access");
        assertThat(state(member.mail())).isEqualTo("Active");
        edit(member.mail());
        click("Remove");
        confirm();
        assertThat(GridKt._dump(Window.grid())).doesNotContain(member.mail());
    }

    @Test
    void the_owner_has_nothing_to_edit_of_himself_and_is_told_how_to_leave() {
        open(owner);
        assertThat(_find(Button.class).stream().map(Button::getText)).doesNotContain("Edit");
        click("Leave this publisher");
        _assertNone(ConfirmDialog.class);
        assertThat(Window.page()).contains("There is always an owner", "Hand over ownership");
        assertThat(world.in(publisher.id(), owner, () -> people.members())).hasSize(1);
    }

    @Test
    void ownership_is_handed_over_and_the_page_follows() {
        var next = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        open(owner);
        edit(next.mail());
        click("Hand over ownership");
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .contains("becomes the owner");
        confirm();
        assertThat(world.in(publisher.id(), next, () -> people.members()))
                .filteredOn(member -> member.role() == PublisherRole.OWNER)
                .extracting(member -> member.person().id())
                .containsExactly(next.id());
        assertThat(_find(Button.class).stream().map(Button::getText)).doesNotContain("Invite a member");
    }

    @Test
    void a_member_leaves_and_is_led_home() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        open(member);
        click("Leave this publisher");
        confirm();
        assertThat(Window.address()).doesNotContain(publisher.slug());
        assertThat(world.in(publisher.id(), owner, () -> people.members())).hasSize(1);
    }

    @Test
    void a_page_still_open_does_nothing_for_who_was_removed_a_moment_ago() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        open(owner);
        edit(member.mail());
        world.remove(owner, publisher.id());
        assertThatThrownBy(() -> click("Suspend access")).isInstanceOf(AccessDeniedException.class);
        assertThat(world.in(publisher.id(), member, () -> people.members())).allMatch(one -> one.suspended() == null);
    }

    private void open(Somebody person) {
        Window.open(application, person, "p/" + publisher.slug() + "/members");
    }

    private static void click(String label) {
        _click(_find(Button.class, spec -> spec.withText(label)).getLast());
    }

    private static void edit(String mail) {
        _click((Button) GridKt._getCellComponent(grid(), row(mail), "action"));
    }

    private static String state(String mail) {
        return Window.text(GridKt._getCellComponent(grid(), row(mail), "state"));
    }

    private static void confirm() {
        var question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
    }

    @SuppressWarnings("unchecked")
    private static void role(PublisherRole role) {
        Window.enter((RadioButtonGroup<PublisherRole>) _get(RadioButtonGroup.class), role);
    }

    @SuppressWarnings("unchecked")
    private static void languages(Set<LanguageTag> languages) {
        Window.enter((CheckboxGroup<LanguageTag>) _get(CheckboxGroup.class), languages);
    }

    @SuppressWarnings("unchecked")
    private static void limitTo(OfferId offer) {
        var field = (MultiSelectComboBox<Named>) _get(MultiSelectComboBox.class);
        var named = field.getGenericDataView()
                .getItems()
                .filter(one -> one.id().equals(offer))
                .findFirst()
                .orElseThrow();
        Window.enter(field, Set.of(named));
    }

    @SuppressWarnings("unchecked")
    private static Grid<MemberRow> grid() {
        return (Grid<MemberRow>) Window.grid();
    }

    private static int row(String mail) {
        for (int i = 0; i < GridKt._size(grid()); i++) {
            if (GridKt._get(grid(), i).mail().equals(mail)) {
                return i;
            }
        }
        throw new AssertionError("not in the list: " + mail);
    }
}
