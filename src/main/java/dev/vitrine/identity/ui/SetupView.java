package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.Registration.Created;
import dev.vitrine.identity.Setup;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.SecretText;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;

/** Makes the first platform administrator of an empty installation; reached by the link in the log alone. */
@Route(value = "setup/:token", autoLayout = false)
@AnonymousAllowed
class SetupView extends EntryPage implements BeforeEnterObserver {
    private final transient Setup setup;
    private final EmailField mail = new EmailField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();

    SetupView(@Value("${vitrine.marketplace.name}") String operator, Setup setup) {
        super(operator);
        this.setup = setup;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        speak(event.getLocation());
        var token = event.getRouteParameters().get("token").orElse("");
        if (setup.valid(token)) {
            label();
            draw(
                    event.getLocation(),
                    getTranslation("identity.setup.title"),
                    getTranslation("identity.setup.text"),
                    name,
                    mail,
                    password,
                    create(token, event.getLocation()));
        } else {
            over(event.getLocation());
        }
    }

    private void label() {
        name.setLabel(getTranslation("identity.person.name"));
        name.setMaxLength(Registration.NAME_MAX);
        name.setRequired(true);
        mail.setLabel(getTranslation("identity.person.mail"));
        mail.setRequired(true);
        password.setLabel(getTranslation("identity.person.password"));
        password.setHelperText(getTranslation("identity.person.passwordHelp", Registration.PASSWORD_MIN));
        password.setRequired(true);
    }

    private Component create(String token, Location location) {
        var button = new Button(getTranslation("identity.setup.create"), event -> create(location, token));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void create(Location location, String token) {
        var person = new Registration.NewPerson(
                mail.getValue(),
                name.getValue(),
                new SecretText(password.getValue()),
                Translations.nearest(getLocale()),
                ZoneId.systemDefault());
        setup.complete(token, person).ifPresentOrElse(created -> show(created, location), () -> over(location));
    }

    private void show(Created created, Location location) {
        if (created instanceof Created.Done) {
            password.clear();
            draw(location, getTranslation("identity.setup.done"), getTranslation("identity.setup.doneText"), toLogin());
        } else {
            NewPersonFields.show(created, name, mail, password);
        }
    }

    private void over(Location location) {
        draw(location, getTranslation("identity.setup.over"), getTranslation("identity.setup.overText"), toLogin());
    }

    private Component toLogin() {
        var link = new Anchor("login", getTranslation("identity.setup.toLogin"));
        link.addClassName("v-link-button");
        return link;
    }
}
