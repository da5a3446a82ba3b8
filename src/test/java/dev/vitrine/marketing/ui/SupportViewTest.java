package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.Support;
import dev.vitrine.content.Support.Contact;
import dev.vitrine.content.Support.CustomerSupport;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

class SupportViewTest extends MarketingPageFixture {
    SupportViewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private void open(Somebody person) {
        open(person, "support");
    }

    private Support support() {
        return draft().support();
    }

    private static HasValue<?, String> field(String name) {
        return name.endsWith("email") ? email(name) : text("support:" + name);
    }

    private static EmailField email(String name) {
        return Window.byId(EmailField.class, "support:" + name);
    }

    private static Checkbox emailOnly() {
        return Window.byId(Checkbox.class, "support:customer.emailOnly");
    }

    private static String errorAt(String name) {
        var field = (HasValidation) field(name);
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    @Test
    void what_is_shown_is_what_is_saved() {
        open(owner);
        Contact engineering = support().engineering();
        assertThat(field("engineering.name").getValue()).isEqualTo(engineering.name());
        assertThat(field("engineering.email").getValue()).isEqualTo(engineering.email());
        assertThat(field("engineering.phone").getValue()).isEqualTo(engineering.phone());
        CustomerSupport customer = support().customer();
        assertThat(field("customer.name").getValue()).isEqualTo(customer.name());
        assertThat(field("customer.email").getValue()).isEqualTo(customer.email());
        assertThat(field("customer.phone").getValue()).isEqualTo(customer.phone());
        assertThat(field("customer.url").getValue()).isEqualTo(customer.url());
        assertThat(emailOnly().getValue()).isEqualTo(customer.emailOnly());
        assertThat(Window.page()).contains("buyers do not see them");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"OWNER", "PUBLISHER"})
    void owner_and_publisher_save_every_field(PublisherRole role) {
        open(role == PublisherRole.OWNER ? owner : member(role));
        enter(field("engineering.name"), "Jo Berger");
        enter(field("engineering.email"), "jo.berger@contoso.example");
        enter(field("engineering.phone"), "+33 1 00 00 00 00");
        enter(field("customer.name"), "Assistance");
        enter(field("customer.email"), "aide@contoso.example");
        enter(field("customer.phone"), "");
        enter(emailOnly(), true);
        enter(field("customer.url"), "https://aide.contoso.example");
        assertThat(errorAt("customer.phone")).as("by e-mail only").isEmpty();
        save();
        assertSaved();
        assertThat(support())
                .isEqualTo(new Support(
                        new Contact("Jo Berger", "jo.berger@contoso.example", "+33 1 00 00 00 00"),
                        new CustomerSupport(
                                "Assistance", "aide@contoso.example", "", "https://aide.contoso.example", true)));
    }

    @ParameterizedTest
    @CsvSource({
        "engineering.name, The engineering contact has no name.",
        "engineering.email, The engineering contact has no e-mail address.",
        "engineering.phone, The engineering contact has no phone number.",
        "customer.name, Customer support has no name.",
        "customer.email, Customer support has no e-mail address.",
        "customer.phone, 'Customer support has no phone number. Enter the phone number, or tick that support is given by e-mail only.'",
        "customer.url, There is no support URL."
    })
    void what_is_missing_is_said_at_its_field_and_may_be_saved(String name, String said) {
        open(owner);
        enter(field(name), "");
        assertThat(errorAt(name)).contains(said);
        save();
        assertSaved();
        assertThat(errorAt(name)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "engineering.email, nobody, “nobody” is not an e-mail address.",
        "customer.email, a@b@c, “a@b@c” is not an e-mail address.",
        "engineering.phone, call me, “call me” is not a phone number.",
        "customer.phone, +, “+” is not a phone number.",
        "customer.url, support.contoso.example, “support.contoso.example” is not a web address."
    })
    @Asvs("1.2.2")
    void what_has_the_wrong_form_is_refused_at_its_field_and_stays_there(String name, String wrong, String said) {
        open(owner);
        Support before = support();
        enter(field(name), wrong);
        assertThat(errorAt(name)).contains(said);
        save();
        assertNothingSaved(said);
        assertThat(field(name).getValue()).isEqualTo(wrong);
        assertThat(support()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "engineering.name, 100, The name has 101 characters; at most 100 are allowed.",
        "customer.name, 100, The name has 101 characters; at most 100 are allowed."
    })
    void a_name_that_is_too_long_is_refused_at_its_field(String name, int max, String said) {
        open(owner);
        enter(field(name), "é".repeat(max + 1));
        save();
        assertNothingSaved(said);
        assertThat(errorAt(name)).contains(said);
        enter(field(name), "é".repeat(max));
        save();
        assertSaved();
    }

    @Test
    void two_who_changed_different_contacts_are_both_saved() {
        open(owner);
        enter(field("engineering.name"), "Jo Berger");
        CustomerSupport old = support().customer();
        var theirs = new CustomerSupport("Assistance", old.email(), old.phone(), old.url(), old.emailOnly());
        meanwhile(SectionKey.SUPPORT, new Support(support().engineering(), theirs));
        save();
        assertSaved();
        assertThat(support().engineering().name()).isEqualTo("Jo Berger");
        assertThat(support().customer().name()).isEqualTo("Assistance");
        assertThat(field("customer.name").getValue()).isEqualTo("Assistance");
    }

    @Test
    void contacts_of_a_live_offer_are_free() {
        offers.goLive(publisher.id(), offer);
        open(owner);
        enter(field("customer.name"), "Assistance");
        save();
        assertThat(support().customer().name()).isEqualTo("Assistance");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void marketing_editor_and_engineering_contact_read(PublisherRole role) {
        open(role == PublisherRole.MARKETING_EDITOR ? editor(FR, EN) : member(role));
        assertThat(field("customer.name").getValue()).isEqualTo("Contoso Support");
        assertReadOnly(_find(TextField.class));
        assertReadOnly(_find(EmailField.class));
        assertReadOnly(_find(Checkbox.class));
    }
}
