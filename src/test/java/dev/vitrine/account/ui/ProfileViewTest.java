package dev.vitrine.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.account.ui.AgreementCard.Accepted;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketplace.MarketplaceLists.Agreement;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

@VitrineTest
class ProfileViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Profile profile;
    private final Publisher publisher;
    private final Somebody owner;

    ProfileViewTest(ApplicationContext application, World world, Profile profile) {
        this.application = application;
        this.world = world;
        this.profile = profile;
        this.publisher = world.publisher();
        this.owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_owner_fills_in_the_company_and_saves() {
        open(owner);
        var namespace = "ns-" + Uuid7.next();
        Window.enter(field("Publisher display name"), "Contoso");
        Window.enter(field("Publisher namespace"), namespace);
        Window.enter(field("Name"), "Jo Berger");
        Window.enter(_get(EmailField.class), "jo@contoso.example");
        Window.enter(field("Phone"), "+33 1 23 45 67 89");
        assertThat(Window.page()).contains("5 fields");
        _click(button("Save"));
        var view = world.in(publisher.id(), owner, profile::read);
        assertThat(view.namespace()).isEqualTo(namespace);
        assertThat(view.displayName()).isEqualTo("Contoso");
        assertThat(view.contact().name()).isEqualTo("Jo Berger");
        assertThat(Window.page()).contains("Saved at").contains("Contoso");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_nothing_is_saved() {
        open(owner);
        Window.enter(field("Publisher display name"), "Contoso");
        Window.enter(field("Publisher namespace"), "Not a slug");
        _click(button("Save"));
        assertThat(field("Publisher namespace").isInvalid()).isTrue();
        assertThat(field("Publisher namespace").getErrorMessage()).contains("a to z");
        assertThat(field("Publisher display name").isInvalid()).isFalse();
        assertThat(world.in(publisher.id(), owner, profile::read).displayName()).isEqualTo(publisher.name());
    }

    @Test
    void a_locked_namespace_says_why_and_since_when() {
        world.in(
                publisher.id(),
                owner,
                () -> profile.save(new Profile.Edit(
                        0,
                        "Contoso",
                        "ns-" + Uuid7.next(),
                        new Profile.Contact("Jo", "jo@contoso.example", "+33123"))));
        world.job(publisher.id(), () -> {
            profile.lockNamespace();
            return null;
        });
        open(owner);
        assertThat(field("Publisher namespace").isReadOnly()).isTrue();
        assertThat(field("Publisher namespace").getHelperText()).startsWith("Locked since");
    }

    @Test
    void the_owner_accepts_the_agreement_once() {
        open(owner);
        _click(button("Accept the agreement"));
        assertThat(Window.page()).contains("accepted by Someone on");
        _assertNone(Button.class, spec -> spec.withText("Accept the agreement"));
        assertThat(world.in(publisher.id(), owner, profile::acceptances)).hasSize(1);
    }

    @Test
    void a_new_version_is_compared_with_the_one_accepted_and_every_accepted_one_can_be_read() {
        open(owner);
        var first = new Agreement("1", LocalDate.of(2026, 1, 1), "Pay within thirty days.");
        var second = new Agreement("2", LocalDate.of(2026, 9, 1), "Pay within sixty days.");
        var card = new AgreementCard(version -> {});
        UI.getCurrent().add(card);
        card.show(second, List.of(new Accepted("1", Instant.EPOCH, "Ada Owner", first)), true);

        assertThat(card.getElement().getTextRecursively())
                .contains("A new version is in force", "What changes from version 1", "thirty", "sixty")
                .contains("Version 1, accepted by Ada Owner on");
        _click(_get(card, Button.class, spec -> spec.withText("Read")));
        assertThat(_get(Dialog.class).getHeaderTitle()).startsWith("Version 1 of");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Pay within thirty days.");

        card.show(second, List.of(new Accepted("2", Instant.EPOCH, "", second)), true);
        assertThat(card.getElement().getTextRecursively())
                .doesNotContain("A new version is in force")
                .contains("Version 2, accepted on");
    }

    @Test
    void an_owner_gives_the_pages_a_colour_which_is_corrected_where_it_could_not_be_read_and_takes_it_away() {
        open(owner);
        Window.enter(field("Accent colour"), "yellow");
        _click(button("Use this colour"));
        assertThat(field("Accent colour").isInvalid()).isTrue();
        Window.enter(field("Accent colour"), "#FFFF00");
        assertThat(Window.page()).contains("In light: #", "In dark: #ffff00", "corrected, so that text");
        _click(button("Use this colour"));
        assertThat(world.in(publisher.id(), owner, profile::look).accent()).isEqualTo("#ffff00");
        _click(button("Back to the colours of the marketplace"));
        assertThat(world.in(publisher.id(), owner, profile::look).accent()).isNull();
        _assertNone(Button.class, spec -> spec.withText("Back to the colours of the marketplace"));
    }

    @Test
    void tax_and_bank_data_are_given_in_a_dialog_and_shown_masked() {
        open(owner);
        _click(button("Give tax and bank data"));
        Window.enter(field("Legal name"), "Contoso SA");
        Window.enter(field("Tax number"), "FR 12 345678901");
        Window.enter(field("IBAN"), "wrong");
        Window.enter(field("BIC (SWIFT)"), "AGRI");
        Window.enter(field("Bank"), "Banque");
        _click(_find(Button.class, spec -> spec.withText("Save")).getLast());
        assertThat(field("IBAN").isInvalid()).isTrue();
        assertThat(field("BIC (SWIFT)").isInvalid()).isTrue();
        assertThat(countries().isInvalid()).isTrue();
        Window.enter(field("BIC (SWIFT)"), "");
        Window.enter(field("IBAN"), "FR14 2004 1010 0505 0001 3M02 606");
        Window.enter(countries(), "FR");
        _click(_find(Button.class, spec -> spec.withText("Save")).getLast());
        _assertNone(Dialog.class);
        assertThat(Window.page()).contains("•••• 2606", "•••• 8901", "France").doesNotContain("2004", "345678901");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"PUBLISHER", "MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void everybody_else_reads(PublisherRole role) {
        open(world.member(publisher.id(), role));
        assertThat(field("Publisher display name").isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Accept the agreement"));
        _assertNone(Button.class, spec -> spec.withText("Give tax and bank data"));
        _assertNone(Button.class, spec -> spec.withText("Use this colour"));
        assertThat(field("Accent colour").isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));
        assertThat(Window.page()).contains("Not accepted yet");
    }

    @Test
    void another_publishers_owner_finds_nothing_here() {
        var stranger = world.member(world.publisher().id(), PublisherRole.OWNER);
        open(stranger);
        assertThat(Window.page()).contains("This page does not exist").doesNotContain(publisher.name());
    }

    private void open(Somebody person) {
        Window.open(application, person, "p/" + publisher.slug() + "/profile");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> countries() {
        return _get(ComboBox.class);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
