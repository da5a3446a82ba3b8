package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.identity.OwnFactors.Added;
import dev.vitrine.shared.SecretText;
import java.util.List;
import java.util.function.Consumer;

/** Making a passkey: its name, and the browser's own questions. */
@JsModule("context://frontend/passkeys.js")
final class PasskeyMaker extends Composite<Div> {
    private final transient OwnFactors factors;
    private final transient Consumer<List<SecretText>> done;
    private final TextField name = new TextField();

    /** @param done gets the recovery codes that were made along with it, if any */
    PasskeyMaker(OwnFactors factors, Consumer<List<SecretText>> done) {
        this.factors = factors;
        this.done = done;
        name.setLabel(getTranslation("identity.passkey.name"));
        name.setHelperText(getTranslation("identity.passkey.nameHelp"));
        name.setMaxLength(OwnFactors.PASSKEY_NAME_MAX);
        name.setWidthFull();
        var make = new Button(getTranslation("identity.passkey.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("v-passkey-maker");
        getContent().add(new Paragraph(getTranslation("identity.passkey.text")), name, make);
    }

    private void make() {
        var offer = factors.offerPasskey();
        getElement()
                .executeJs("return window.vitrinePasskeys.create($0)", offer.json())
                .then(
                        String.class,
                        answer -> taken(factors.addPasskey(offer, answer, name.getValue())),
                        error -> refuse("identity.passkey.notMade"));
    }

    private void taken(Added added) {
        switch (added) {
            case Added.Done(List<SecretText> codes) -> done.accept(codes);
            case Added.Wrong ignored -> refuse("identity.passkey.notTaken");
            case Added.Closed ignored -> refuse("identity.reauthentication.closed");
        }
    }

    private void refuse(String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(true);
    }
}
