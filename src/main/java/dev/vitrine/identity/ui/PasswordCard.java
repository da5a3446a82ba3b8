package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.identity.OwnFactors.Changed;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.shared.SecretText;

/** Changing the password: the old one, and the new one. */
final class PasswordCard extends Composite<Div> {
    private final transient OwnFactors factors;
    private final PasswordField old = new PasswordField();
    private final PasswordField fresh = new PasswordField();

    PasswordCard(OwnFactors factors, int least) {
        this.factors = factors;
        old.setLabel(getTranslation("identity.security.oldPassword"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fresh.setLabel(getTranslation("identity.security.newPassword"));
        fresh.setHelperText(getTranslation("identity.person.passwordHelp", least));
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        var change = new Button(getTranslation("identity.security.changePassword"), click -> change());
        var fields = new Div(old, fresh, change);
        fields.addClassName("v-password-fields");
        getContent()
                .add(new Card(getTranslation("identity.person.password"), fields)
                        .subtitle(getTranslation("identity.security.passwordText")));
    }

    private void change() {
        say(old, "");
        say(fresh, "");
        switch (factors.changePassword(new SecretText(old.getValue()), new SecretText(fresh.getValue()))) {
            case Changed.Done ignored -> {
                old.clear();
                fresh.clear();
                Notices.done(getTranslation("identity.security.passwordChanged"));
            }
            case Changed.WrongOld ignored -> say(old, getTranslation("identity.reauthentication.wrongPassword"));
            case Changed.Closed ignored -> say(old, getTranslation("identity.reauthentication.closed"));
            case Changed.Weak weak -> say(fresh, getTranslation(Labels.key(weak.why()), weak.limit()));
        }
    }

    private static void say(PasswordField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(!message.isEmpty());
    }
}
