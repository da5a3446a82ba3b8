package dev.vitrine.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import dev.vitrine.identity.FirstOwners.Outcome;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import java.util.Locale;
import java.util.function.BiFunction;

/** Asks whom to invite as the owner of a publisher that has none who can sign in; the same address again is sent again. */
final class InviteOwnerDialog extends Dialog {
    private final EmailField mail = new EmailField();
    private final Select<Locale> language = new Select<>();

    /**
     * @param publisher name of the publisher
     * @param stranded whether its owner's account is disabled
     * @param invited who is invited already, or empty
     */
    InviteOwnerDialog(String publisher, boolean stranded, String invited, BiFunction<String, Locale, Outcome> invite) {
        setHeaderTitle(getTranslation("account.owner.inviteTo", publisher));
        mail.setLabel(getTranslation("account.owner.mail"));
        mail.setValue(invited);
        language.setLabel(getTranslation("account.invite.language"));
        language.setItems(Locale.FRENCH, Locale.ENGLISH);
        language.setItemLabelGenerator(Formats::languageName);
        language.setValue(Formats.current().locale());
        var form = new Div(new Paragraph(getTranslation("account.owner.againText")), mail, language);
        if (stranded) {
            form.addComponentAsFirst(new Paragraph(getTranslation("account.owner.disabledText")));
        }
        form.addClassName("v-form");
        add(form);
        var send = new Button(getTranslation("account.invite.send"), event -> {
            var outcome = invite.apply(mail.getValue(), language.getValue());
            mail.setErrorMessage(outcome == Outcome.SENT ? "" : getTranslation(Labels.key(outcome)));
            mail.setInvalid(outcome != Outcome.SENT);
            if (outcome == Outcome.SENT) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("account.cancel"), event -> close()), send);
    }
}
