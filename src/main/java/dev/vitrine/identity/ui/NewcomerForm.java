package dev.vitrine.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.InvitationLinks.Newcomer;
import dev.vitrine.identity.InvitationLinks.Open;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.Registration.Created;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.SecretText;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;

/** What an invited person says of himself: name, password, language and time zone; the address is the invited one. */
final class NewcomerForm extends Composite<Div> {
    private static final ZoneId SOME_ZONE = ZoneId.of("Europe/Paris");

    private final EmailField mail = new EmailField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Select<Locale> language = new Select<>();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final Button submit = new Button();

    NewcomerForm(Open invitation) {
        mail.setLabel(getTranslation("identity.person.mail"));
        mail.setValue(invitation.mail());
        mail.setReadOnly(true);
        mail.setAutocomplete(Autocomplete.USERNAME);
        name.setLabel(getTranslation("identity.person.name"));
        name.setMaxLength(Registration.NAME_MAX);
        name.setRequired(true);
        name.setAutocomplete(Autocomplete.NAME);
        password.setLabel(getTranslation("identity.person.password"));
        password.setHelperText(getTranslation("identity.person.passwordHelp", Registration.PASSWORD_MIN));
        password.setRequired(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        language.setLabel(getTranslation("identity.invitation.language"));
        language.setItems(Locale.FRENCH, Locale.ENGLISH);
        language.setItemLabelGenerator(Formats::languageName);
        language.setValue(Translations.nearest(getLocale()));
        zone.setLabel(getTranslation("identity.me.zone"));
        zone.setItems((item, typed) -> ZoneNames.matches(item, typed, getLocale()), ZoneNames.all(SOME_ZONE));
        zone.setItemLabelGenerator(ZoneNames::name);
        zone.setValue(SOME_ZONE);
        zone.setRequired(true);
        submit.setText(getTranslation("identity.invitation.accept"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        getContent().addClassName("v-form");
        getContent().add(mail, name, password, language, zone, submit);
        name.focus();
    }

    /** The zone that the browser says, until another one is chosen. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var browsers = event.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        if (browsers != null && ZoneNames.known(browsers)) {
            zone.setValue(ZoneId.of(browsers));
        }
    }

    void onSubmit(Consumer<Newcomer> then) {
        submit.addClickListener(event -> {
            zone.setInvalid(zone.isEmpty());
            if (zone.isEmpty()) {
                zone.setErrorMessage(getTranslation("identity.me.zoneMissing"));
            } else {
                then.accept(new Newcomer(
                        name.getValue(), new SecretText(password.getValue()), language.getValue(), zone.getValue()));
            }
            submit.setEnabled(true);
        });
    }

    /** Says at the right field what was wrong; nothing that was typed is lost. */
    void show(Created why) {
        NewPersonFields.show(why, name, mail, password);
    }
}
