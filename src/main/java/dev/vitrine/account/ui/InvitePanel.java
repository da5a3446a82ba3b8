package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.SidePanel;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Asks whom to invite; as what is asked by the fields that each place has of its own. */
final class InvitePanel {
    private final SidePanel panel;
    private final EmailField mail = new EmailField();
    private final Select<Locale> language = new Select<>();
    private final Button send = new Button();

    /** @param what the fields that say what the invited person is to be */
    InvitePanel(String title, Component what, Runnable close) {
        panel = new SidePanel(title, close);
        mail.setLabel(panel.getTranslation("account.members.mail"));
        mail.setRequired(true);
        language.setLabel(panel.getTranslation("account.invite.language"));
        language.setItems(Locale.FRENCH, Locale.ENGLISH);
        language.setItemLabelGenerator(Formats::languageName);
        language.setValue(Formats.current().locale());
        var form = new Div(mail, what, language);
        form.addClassName("v-form");
        send.setText(panel.getTranslation("account.invite.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER).listenOn(mail);
        Shortcuts.addShortcutListener(panel, close::run, Key.ESCAPE);
        panel.content(form).foot(new Button(panel.getTranslation("account.cancel"), event -> close.run()), send);
        mail.focus();
    }

    /** @param invite gets the address and the language of the mail */
    void onSend(BiConsumer<String, Locale> invite) {
        send.addClickListener(event -> {
            refuse("");
            invite.accept(mail.getValue(), language.getValue());
            send.setEnabled(true);
        });
    }

    SidePanel panel() {
        return panel;
    }

    /** Says at the address why nobody was invited; empty takes it away. */
    void refuse(String why) {
        mail.setErrorMessage(why);
        mail.setInvalid(!why.isEmpty());
    }
}
