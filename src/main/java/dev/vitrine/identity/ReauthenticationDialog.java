package dev.vitrine.identity;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.Reauthentication.Proved;
import dev.vitrine.shared.SecretText;

/** Asks the person at the screen to prove himself, and goes on with what was wanted. */
public final class ReauthenticationDialog extends Dialog {
    private static final String CLOSED = "identity.reauthentication.closed";
    private static final String WRONG = "identity.reauthentication.wrongPassword";
    private static final String WRONG_CODE = "identity.factor.wrongCode";

    private final transient Reauthentication reauthentication;
    private final transient Runnable wanted;
    private final PasswordField password = new PasswordField();
    private final TextField code = new TextField();

    private ReauthenticationDialog(Reauthentication reauthentication, Runnable wanted) {
        this.reauthentication = reauthentication;
        this.wanted = wanted;
        addClassName("v-reauthenticate");
        setHeaderTitle(getTranslation("identity.reauthentication.title"));
        password.setLabel(getTranslation("identity.person.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        code.setLabel(getTranslation("identity.reauthentication.orCode"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setWidthFull();
        code.setVisible(reauthentication.hasApp());
        add(new Paragraph(getTranslation("identity.reauthentication.text")), password, code);
        var cancel = new Button(getTranslation("identity.reauthentication.cancel"), click -> close());
        var goOn = new Button(getTranslation("identity.reauthentication.goOn"), click -> prove());
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickShortcut(Key.ENTER).listenOn(password, code);
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

    private void prove() {
        if (code.isEmpty()) {
            goOn(reauthentication.byPassword(new SecretText(password.getValue())), password);
        } else {
            goOn(reauthentication.byCode(code.getValue()), code);
        }
    }

    private <F extends AbstractField<F, String> & HasValidationProperties & Focusable<F>> void goOn(
            Proved proved, F field) {
        field.clear();
        if (proved == Proved.DONE) {
            close();
            wanted.run();
        } else {
            field.setErrorMessage(
                    getTranslation(proved == Proved.CLOSED ? CLOSED : field == code ? WRONG_CODE : WRONG));
            field.setInvalid(true);
            field.focus();
        }
    }
}
