package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitrine.identity.PasswordResets;
import dev.vitrine.identity.PasswordResets.Outcome;
import dev.vitrine.identity.Registration;
import dev.vitrine.shared.SecretText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/**
 * The way back of who forgot the password: asks for the address, and with the link from the mail for a new one. The token
 * stands behind the #, so that no request carries it in its address; the page takes it out of the address bar.
 */
@Route(value = ResetView.ADDRESS, autoLayout = false)
@AnonymousAllowed
class ResetView extends EntryPage implements BeforeEnterObserver {
    static final String ADDRESS = "reset";

    private final transient PasswordResets resets;
    private Location location = new Location(ADDRESS);

    ResetView(@Value("${vitrine.marketplace.name}") String operator, PasswordResets resets) {
        super(operator);
        this.resets = resets;
    }

    /** In whose hand a link is, over choosing a language. */
    private record InHand(SecretText token) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        speak(event.getLocation());
        location = event.getLocation();
        ask();
        UI.getCurrent()
                .getPage()
                .executeJs("const token = location.hash.slice(1);"
                        + "if (token) history.replaceState(history.state, '', location.pathname + location.search);"
                        + "return token")
                .then(String.class, this::arrived);
    }

    /** @param token what stands behind the #; empty when nothing does: then the one in hand counts */
    void arrived(String token) {
        if (!token.isEmpty()) {
            hold(new InHand(new SecretText(token)));
        }
        var inHand = VaadinSession.getCurrent().getAttribute(InHand.class);
        if (inHand == null) {
            return;
        }
        if (resets.works(inHand.token)) {
            choose(inHand.token);
        } else {
            dead();
        }
    }

    private static void hold(@Nullable InHand link) {
        VaadinSession.getCurrent().setAttribute(InHand.class, link);
    }

    private void ask() {
        var mail = new EmailField(getTranslation("identity.login.mail"));
        mail.setId("reset-mail");
        mail.setAutocomplete(Autocomplete.USERNAME);
        mail.setRequiredIndicatorVisible(true);
        var send = primary("identity.reset.send", () -> send(mail));
        send.addClickShortcut(Key.ENTER).listenOn(mail);
        draw(
                location,
                getTranslation("identity.reset.title"),
                getTranslation("identity.reset.text"),
                mail,
                send,
                toLogin());
    }

    private void send(EmailField mail) {
        if (mail.isEmpty() || mail.isInvalid()) {
            mail.setErrorMessage(getTranslation("identity.person.badMail"));
            mail.setInvalid(true);
            mail.focus();
        } else if (resets.ask(mail.getValue())) {
            draw(
                    location,
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
        draw(
                location,
                getTranslation("identity.reset.choose"),
                getTranslation("identity.reset.chooseText"),
                password,
                save);
    }

    private void complete(SecretText token, PasswordField password) {
        switch (resets.complete(token, new SecretText(password.getValue()))) {
            case Outcome.Done ignored -> {
                hold(null);
                draw(
                        location,
                        getTranslation("identity.reset.done"),
                        getTranslation("identity.reset.doneText"),
                        toLogin());
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
        hold(null);
        draw(
                location,
                getTranslation("identity.reset.dead"),
                getTranslation("identity.reset.deadText"),
                primary("identity.reset.again", this::ask),
                toLogin());
    }

    private Button primary(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component toLogin() {
        var link = new Anchor("login", getTranslation("identity.setup.toLogin"));
        link.addClassName("v-link-button");
        return link;
    }
}
