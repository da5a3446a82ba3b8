package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import dev.vitrine.identity.Registration.Created;

/** Says at the right field why a person was not made. */
final class NewPersonFields {
    private NewPersonFields() {}

    static <F extends Component & HasValidationProperties & HasValue<?, String>> void show(
            Created created, F name, HasValidationProperties mail, HasValidationProperties password) {
        say(name, "");
        say(mail, "");
        say(password, "");
        switch (created) {
            case Created.Done ignored -> {}
            case Created.BadName ignored -> say(name, name.getTranslation("identity.person.badName"));
            case Created.BadMail ignored -> say(mail, name.getTranslation("identity.person.badMail"));
            case Created.MailTaken ignored -> say(mail, name.getTranslation("identity.person.mailTaken"));
            case Created.PasswordTooShort(int least) ->
                say(password, name.getTranslation("identity.person.passwordShort", least));
            case Created.PasswordTooLong(int most) ->
                say(password, name.getTranslation("identity.person.passwordLong", most));
            case Created.PasswordGuessable ignored ->
                say(password, name.getTranslation("identity.person.passwordGuessable"));
        }
    }

    private static void say(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(!message.isEmpty());
    }
}
