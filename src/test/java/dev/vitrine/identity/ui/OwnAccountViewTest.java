package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.OwnAccount;
import dev.vitrine.identity.OwnAccount.Outcome;
import dev.vitrine.identity.OwnAccount.Settings;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.SideMenu;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@VitrineTest
class OwnAccountViewTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final ApplicationContext application;
    private final World world;
    private final OwnAccount account;
    private final JdbcClient database;

    OwnAccountViewTest(ApplicationContext application, World world, OwnAccount account, JdbcClient database) {
        this.application = application;
        this.world = world;
        this.account = account;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void name_language_and_zone_are_saved_at_once_shown_and_taken_back() {
        var person = world.member(world.publisher().id(), PublisherRole.PUBLISHER);
        Window.open(application, person, "me");
        Window.enter(name(), "  Anaïs Lefèvre ");
        Window.enter(language(), Locale.FRENCH);
        Window.enter(zone(), TOKYO);
        assertThat(Window.page()).contains("3 fields");

        _click(button("Save"));

        assertThat(settings(person)).isEqualTo(new Settings("Anaïs Lefèvre", Locale.FRENCH, TOKYO));
        assertThat(Window.page()).contains("Mon compte", "Anaïs Lefèvre", "Enregistré");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.FRENCH);
        assertThat(Formats.current().time(Instant.parse("2026-01-15T12:00:00Z")))
                .isEqualTo("21:00");
        _click(undo());
        assertThat(settings(person)).isEqualTo(new Settings("Someone", Locale.ENGLISH, PARIS));
        assertThat(Window.page()).contains("My account");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_nothing_is_lost() {
        var person = world.nobody();
        Window.open(application, person, "me");
        Window.enter(language(), Locale.FRENCH);
        Window.enter(name(), "   ");

        _click(button("Save"));

        assertThat(name().isInvalid()).isTrue();
        assertThat(language().getValue()).isEqualTo(Locale.FRENCH);
        assertThat(Window.page()).contains("Nothing is saved");
        assertThat(settings(person)).isEqualTo(new Settings("Someone", Locale.ENGLISH, PARIS));
        Window.enter(name(), "Some One");
        Window.enter(zone(), null);
        _click(button("Save"));
        assertThat(zone().isInvalid()).isTrue();
        assertThat(settings(person).name()).isEqualTo("Someone");
    }

    @Test
    void a_name_too_long_and_a_language_without_an_interface_are_refused_by_the_service_too() {
        var person = world.nobody();
        assertThat(save(person, new Settings("é".repeat(101), Locale.ENGLISH, PARIS)))
                .isEqualTo(Outcome.BAD_NAME);
        assertThat(save(person, new Settings("A", Locale.GERMAN, PARIS))).isEqualTo(Outcome.BAD_CHOICE);
        assertThat(save(person, new Settings("😀".repeat(100), Locale.ENGLISH, PARIS)))
                .isEqualTo(Outcome.SAVED);
    }

    @Test
    void the_switch_of_the_frame_and_the_stored_language_are_one() {
        var person = world.nobody();
        Window.open(application, person, "me");
        _click(_find(com.vaadin.flow.component.html.NativeButton.class, spec -> spec.withText("FR"))
                .getFirst());
        assertThat(settings(person).language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void a_member_leaves_one_of_his_publishers_and_an_owner_is_not_offered_to() {
        var left = world.publisher();
        var kept = world.publisher();
        var person = world.member(left.id(), PublisherRole.PUBLISHER);
        world.join(person, kept.id(), PublisherRole.OWNER, Set.of(), Set.of());
        Window.open(application, person, "me");
        var leave = _find(Button.class, spec -> spec.withText("Leave"));
        assertThat(leave).hasSize(1);
        _click(leave.getFirst());
        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Leave " + left.name() + "?");
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(_find(Button.class, spec -> spec.withText("Leave"))).isEmpty();
        assertThat(world.as(person, account::read).seats())
                .extracting(seat -> seat.publisher().id())
                .containsExactly(kept.id());
    }

    @Test
    void memberships_are_told_with_their_limits_and_the_address_for_reading() {
        var publisher = world.publisher();
        var other = world.publisher();
        var person = world.member(
                publisher.id(),
                PublisherRole.MARKETING_EDITOR,
                Set.of(LanguageTag.of("fr-FR")),
                Set.of(OfferId.next(), OfferId.next()));
        Window.open(application, person, "me");
        assertThat(Window.page())
                .contains(person.mail(), publisher.name(), "Marketing editor", "Français (France)", "2 named offers")
                .doesNotContain(other.name());
        Window.close();
        Window.open(application, world.platform(PlatformRole.APPROVER), "me");
        assertThat(Window.page()).contains("Marketplace", "Approver");
        Window.close();
        Window.open(application, world.nobody(), "me");
        assertThat(Window.page()).contains("You have no role at the moment");
    }

    @Test
    void the_drawer_keeps_the_publisher_the_window_worked_for() {
        var first = world.publisher();
        var second = world.publisher();
        var person = world.member(first.id(), PublisherRole.PUBLISHER);
        world.join(person, second.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());
        Window.open(application, person, "p/" + second.slug() + "/offers");
        UI.getCurrent().navigate("me");
        assertThat(lines()).contains("p/" + second.slug(), "p/" + second.slug() + "/offers");

        world.remove(person, second.id());
        Window.close();
        Window.open(application, person, "me");
        assertThat(lines()).contains("p/" + first.slug() + "/offers");
    }

    @Test
    void the_deed_is_recorded() {
        var person = world.nobody();
        save(person, new Settings("Someone Else", Locale.FRENCH, TOKYO));
        assertThat(database.sql("select details from audit_entry where action = 'person.changed' and subject = :id")
                        .param("id", person.id().toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Asia/Tokyo");
    }

    private List<String> lines() {
        return _find(SideMenu.class).stream()
                .flatMap(menu -> _find(menu, Anchor.class).stream())
                .map(Anchor::getHref)
                .toList();
    }

    private Settings settings(Somebody person) {
        return world.as(person, () -> account.read().settings());
    }

    private Outcome save(Somebody person, Settings settings) {
        return world.as(person, () -> account.save(settings));
    }

    private static Button undo() {
        return _find(Button.class).stream()
                .filter(button -> Window.text(button).contains("Annuler"))
                .findFirst()
                .orElseThrow();
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("Name"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Locale> language() {
        return _get(Select.class);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ZoneId> zone() {
        return _get(ComboBox.class);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
