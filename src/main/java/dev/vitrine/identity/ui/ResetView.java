package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitrine.identity.PasswordResets;
import dev.vitrine.identity.PasswordResets.Outcome;
import dev.vitrine.identity.Registration;
import dev.vitrine.shared.SecretText;
import org.springframework.beans.factory.annotation.Value;

/** The way back of who forgot the password: asks for the address, and with the link from the mail for a new one. */
@Route(value = ResetView.ADDRESS, autoLayout = false)
@AnonymousAllowed
class ResetView extends LinkPage {
    static final String ADDRESS = "reset";

    private final transient PasswordResets resets;

    ResetView(@Value("${vitrine.marketplace.name}") String operator, PasswordResets resets) {
        super(operator);
        this.resets = resets;
    }

    @Override
    void withoutLink() {
        ask();
    }

    @Override
    void opened(SecretText token) {
        if (resets.works(token)) {
            choose(token);
        } else {
            dead();
        }
    }

    private void ask() {
        var mail = new EmailField(getTranslation("identity.login.mail"));
        mail.setId("reset-mail");
        mail.setAutocomplete(Autocomplete.USERNAME);
        mail.setRequiredIndicatorVisible(true);
        var send = primary("identity.reset.send", () -> send(mail));
        send.addClickShortcut(Key.ENTER).listenOn(mail);
        draw(getTranslation("identity.reset.title"), getTranslation("identity.reset.text"), mail, send, toLogin());
    }

    private void send(EmailField mail) {
        if (mail.isEmpty() || mail.isInvalid()) {
            mail.setErrorMessage(getTranslation("identity.person.badMail"));
            mail.setInvalid(true);
            mail.focus();
        } else if (resets.ask(mail.getValue())) {
            draw(
                    getTranslation("identity.reset.sent"),
                    getTranslation("identity.reset.sentText", mail.getValue().strip()),
                    toLogin());
        } else {
            mail.setErrorMessage(getTranslation("identity.reset.closed"));
            mail.setInvalid(true);
        }
    }

    private void choose(SecretText token) {
        var password = new PasswordField(getTranslation("identity.reset.password"));
        password.setId("reset-password");
        password.setHelperText(getTranslation("identity.person.passwordHelp", Registration.PASSWORD_MIN));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        var save = primary("identity.reset.save", () -> complete(token, password));
        save.addClickShortcut(Key.ENTER).listenOn(password);
        draw(getTranslation("identity.reset.choose"), getTranslation("identity.reset.chooseText"), password, save);
    }

    private void complete(SecretText token, PasswordField password) {
        switch (resets.complete(token, new SecretText(password.getValue()))) {
            case Outcome.Done ignored -> {
                letGo();
                draw(getTranslation("identity.reset.done"), getTranslation("identity.reset.doneText"), toLogin());
            }
            case Outcome.Dead ignored -> dead();
            case Outcome.TooShort(int least) ->
                refuse(password, getTranslation("identity.person.passwordShort", least));
            case Outcome.TooLong(int most) -> refuse(password, getTranslation("identity.person.passwordLong", most));
            case Outcome.Guessable ignored -> refuse(password, getTranslation("identity.person.passwordGuessable"));
        }
    }

    private static void refuse(PasswordField password, String why) {
        password.setErrorMessage(why);
        password.setInvalid(true);
        password.focus();
    }

    private void dead() {
        letGo();
        draw(
                getTranslation("identity.reset.dead"),
                getTranslation("identity.reset.deadText"),
                primary("identity.reset.again", this::ask),
                toLogin());
    }

    private Component toLogin() {
        return link("login", "identity.setup.toLogin");
    }
}
