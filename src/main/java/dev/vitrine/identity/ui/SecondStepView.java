package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.identity.PasskeySignIns;
import dev.vitrine.identity.Reauthentication;
import dev.vitrine.identity.Reauthentication.Proved;
import dev.vitrine.identity.ReauthenticationDialog;
import dev.vitrine.identity.SecondStep;
import dev.vitrine.identity.SecondStep.Debt;
import dev.vitrine.identity.WantedPage;
import dev.vitrine.shared.SecretText;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;

/** The second factor after the first: a code, a passkey or a recovery code; or its setting up, for who must and has none. */
@Route(value = "login/second", autoLayout = false)
@PermitAll
class SecondStepView extends EntryPage implements BeforeEnterObserver {
    private static final int RECOVERY_MAX = 60;

    private final transient SecondStep step;
    private final transient OwnFactors factors;
    private final transient PasskeySignIns passkeys;
    private final transient Reauthentication reauthentication;
    private final transient AuthenticationContext authentication;

    SecondStepView(
            @Value("${vitrine.marketplace.name}") String operator,
            SecondStep step,
            OwnFactors factors,
            PasskeySignIns passkeys,
            Reauthentication reauthentication,
            AuthenticationContext authentication) {
        super(operator);
        this.step = step;
        this.factors = factors;
        this.passkeys = passkeys;
        this.reauthentication = reauthentication;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var owed = step.owed();
        if (owed.isEmpty()) {
            event.forwardTo("");
            return;
        }
        speak(event.getLocation());
        if (owed.get().settingUp()) {
            ways(event.getLocation());
        } else {
            ask(event.getLocation(), owed.get());
        }
    }

    private void ask(Location location, Debt debt) {
        boolean refused = location.getQueryParameters().getParameters().containsKey("passkey");
        var parts = new ArrayList<Component>();
        if (debt.app()) {
            parts.add(byCode());
        }
        if (debt.passkey()) {
            parts.add(new PasskeyButton(passkeys, refused));
        }
        parts.add(plain("identity.second.recovery", () -> askForRecovery(location, debt)));
        parts.add(signOut());
        draw(
                location,
                getTranslation("identity.second.title"),
                getTranslation(debt.app() ? "identity.second.text" : "identity.second.passkeyText"),
                parts.toArray(Component[]::new));
    }

    private Component byCode() {
        var code = new CodeField();
        code.setAutofocus(true);
        return withButton(code, "identity.second.goOn", () -> after(step.byCode(code.getValue()), code::refuse));
    }

    private void askForRecovery(Location location, Debt debt) {
        var code = new TextField(getTranslation("identity.second.recoveryCode"));
        code.setMaxLength(RECOVERY_MAX);
        code.setWidthFull();
        code.setAutofocus(true);
        draw(
                location,
                getTranslation("identity.second.recoveryTitle"),
                getTranslation("identity.second.recoveryText"),
                withButton(
                        code,
                        "identity.second.goOn",
                        () -> after(step.byRecoveryCode(code.getValue()), key -> {
                            code.setErrorMessage(getTranslation(key));
                            code.setInvalid(true);
                            code.focus();
                        })),
                plain("identity.second.other", () -> ask(location, debt)),
                signOut());
    }

    private void after(Proved proved, Consumer<String> refuse) {
        switch (proved) {
            case DONE -> goOn();
            case WRONG -> refuse.accept("identity.factor.wrongCode");
            case CLOSED -> refuse.accept("identity.reauthentication.closed");
        }
    }

    private void ways(Location location) {
        draw(
                location,
                getTranslation("identity.second.setUp"),
                getTranslation("identity.second.setUpText"),
                way("identity.app.title", "identity.app.help", () -> setUpApp(location)),
                way("identity.passkey.title", "identity.passkey.help", () -> setUpPasskey(location)),
                signOut());
    }

    private Component way(String title, String help, Runnable chosen) {
        var button =
                new Button(getTranslation(title), click -> ReauthenticationDialog.before(reauthentication, chosen));
        button.setWidthFull();
        var text = new Div(getTranslation(help));
        text.addClassName("v-quiet");
        var way = new Div(button, text);
        way.addClassName("v-entry-way");
        return way;
    }

    private void setUpApp(Location location) {
        factors.offerApp()
                .ifPresentOrElse(
                        offer -> setUp(location, "identity.app.title", done -> new AppSetup(factors, offer, done)),
                        SecondStepView::goOn);
    }

    private void setUpPasskey(Location location) {
        setUp(location, "identity.passkey.title", done -> new PasskeyMaker(factors, done));
    }

    private void setUp(Location location, String title, Function<Consumer<List<SecretText>>, Component> part) {
        draw(
                location,
                getTranslation(title),
                getTranslation("identity.second.setUpText"),
                part.apply(codes -> keep(location, codes)),
                plain("identity.second.other", () -> ways(location)),
                signOut());
    }

    private void keep(Location location, List<SecretText> codes) {
        if (codes.isEmpty()) {
            goOn();
            return;
        }
        var kept = new Button(getTranslation("identity.recovery.kept"), click -> goOn());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        draw(
                location,
                getTranslation("identity.recovery.title"),
                getTranslation("identity.recovery.text"),
                new RecoveryCodeList(codes),
                kept);
    }

    /** The page is loaded anew, for the session has roles from now on. */
    private static void goOn() {
        UI.getCurrent().getPage().setLocation("/" + WantedPage.take());
    }

    private static Component withButton(TextField field, String key, Runnable confirmed) {
        var button = new Button(field.getTranslation(key), click -> confirmed.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(field);
        button.setWidthFull();
        var part = new Div(field, button);
        part.addClassName("v-entry-ask");
        return part;
    }

    private Component plain(String key, Runnable then) {
        var button = new Button(getTranslation(key), click -> then.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component signOut() {
        return plain("identity.second.signOut", authentication::logout);
    }
}
