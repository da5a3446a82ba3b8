package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import dev.vitrine.identity.OwnMailAddress;
import dev.vitrine.kit.Notices;

/** Asks for the address that is to be signed in with from now on. */
final class MailChangeDialog extends Dialog {
    private final transient OwnMailAddress addresses;
    private final EmailField mail = new EmailField();

    MailChangeDialog(OwnMailAddress addresses) {
        this.addresses = addresses;
        setHeaderTitle(getTranslation("identity.mailChange.title"));
        mail.setLabel(getTranslation("identity.mailChange.mail"));
        mail.setWidthFull();
        add(new Paragraph(getTranslation("identity.mailChange.text")), mail);
        var cancel = new Button(getTranslation("identity.reauthentication.cancel"), click -> close());
        var send = new Button(getTranslation("identity.mailChange.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER).listenOn(mail);
        getFooter().add(cancel, send);
        addOpenedChangeListener(change -> mail.focus());
    }

    private void send() {
        switch (addresses.ask(mail.getValue())) {
            case SENT -> {
                close();
                Notices.done(getTranslation(
                        "identity.mailChange.sent", mail.getValue().strip()));
            }
            case BAD_MAIL -> refuse("identity.person.badMail");
            case SAME -> refuse("identity.mailChange.same");
            case CLOSED -> refuse("identity.reset.closed");
            case NOT_PROVED -> refuse("identity.mailChange.notProved");
        }
    }

    private void refuse(String why) {
        mail.setErrorMessage(getTranslation(why));
        mail.setInvalid(true);
        mail.focus();
    }
}
