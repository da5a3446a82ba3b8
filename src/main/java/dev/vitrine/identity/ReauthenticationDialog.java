package dev.vitrine.identity;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.vitrine.identity.Reauthentication.Proved;
import dev.vitrine.shared.SecretText;

/** Asks the person at the screen to prove himself, and goes on with what was wanted. */
public final class ReauthenticationDialog extends Dialog {
    private final transient Reauthentication reauthentication;
    private final transient Runnable wanted;
    private final PasswordField password = new PasswordField();

    private ReauthenticationDialog(Reauthentication reauthentication, Runnable wanted) {
        this.reauthentication = reauthentication;
        this.wanted = wanted;
        addClassName("v-reauthenticate");
        setHeaderTitle(getTranslation("identity.reauthentication.title"));
        password.setLabel(getTranslation("identity.person.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        add(new Paragraph(getTranslation("identity.reauthentication.text")), password);
        var cancel = new Button(getTranslation("identity.reauthentication.cancel"), click -> close());
        var goOn = new Button(getTranslation("identity.reauthentication.goOn"), click -> byPassword());
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickShortcut(Key.ENTER).listenOn(password);
        getFooter().add(cancel, goOn);
        addOpenedChangeListener(change -> password.focus());
    }

    /** Does what is wanted: at once where the proof is fresh, otherwise as soon as it is given; never, when it is not. */
    public static void before(Reauthentication reauthentication, Runnable wanted) {
        if (reauthentication.fresh()) {
            wanted.run();
        } else {
            new ReauthenticationDialog(reauthentication, wanted).open();
        }
    }

    private void byPassword() {
        var proved = reauthentication.byPassword(new SecretText(password.getValue()));
        password.clear();
        if (proved == Proved.DONE) {
            close();
            wanted.run();
        } else {
            password.setErrorMessage(getTranslation(
                    proved == Proved.CLOSED
                            ? "identity.reauthentication.closed"
                            : "identity.reauthentication.wrongPassword"));
            password.setInvalid(true);
            password.focus();
        }
    }
}
