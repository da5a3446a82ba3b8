package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.identity.PasskeySignIns;
import dev.vitrine.kit.Icons;

/** Asks the browser for a passkey and signs in with it. */
@JsModule("context://frontend/passkeys.js")
final class PasskeyButton extends Composite<Div> {
    private final Paragraph problem = new Paragraph();
    private final Button button;

    /** @param failed whether the server has just refused one */
    PasskeyButton(PasskeySignIns passkeys, boolean failed) {
        problem.addClassName("v-entry-problem");
        problem.getElement().setAttribute("role", "alert");
        button = new Button(new Span(Icons.of("key"), new Span(getTranslation("identity.passkey.signIn"))), click -> {
            problem.setVisible(false);
            click.getSource()
                    .getElement()
                    .executeJs("return window.vitrinePasskeys.signIn($0)", passkeys.ask())
                    .then(done -> {}, error -> tell("identity.passkey.notUsed"));
        });
        button.addClassName("v-entry-passkey");
        button.setDisableOnClick(false);
        getContent().add(problem, button);
        problem.setVisible(false);
        if (failed) {
            tell("identity.passkey.refused");
        }
    }

    private void tell(String key) {
        problem.setText(getTranslation(key));
        problem.setVisible(true);
    }
}
