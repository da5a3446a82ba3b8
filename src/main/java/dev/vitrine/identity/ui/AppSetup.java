package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.identity.OwnFactors.Added;
import dev.vitrine.identity.OwnFactors.AppOffer;
import dev.vitrine.shared.SecretText;
import java.util.List;
import java.util.function.Consumer;

/** Setting up an authenticator app: the code to scan or to type, and the first code that the app shows. */
final class AppSetup extends Composite<Div> {
    private static final int GROUP = 4;

    private final transient OwnFactors factors;
    private final transient Consumer<List<SecretText>> done;
    private final CodeField code = new CodeField();

    /** @param done gets the recovery codes that were made along with it, if any */
    AppSetup(OwnFactors factors, AppOffer offer, Consumer<List<SecretText>> done) {
        this.factors = factors;
        this.done = done;
        var confirm = new Button(getTranslation("identity.app.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(code);
        var secret = new Span(groups(offer.secret().reveal()));
        secret.addClassName("v-secret");
        var typed = new Paragraph(new Span(getTranslation("identity.app.typed")), secret);
        getContent().addClassName("v-app-setup");
        getContent()
                .add(
                        new OrderedList(
                                new ListItem(getTranslation("identity.app.scan")),
                                new ListItem(getTranslation("identity.app.enter"))),
                        QrCode.of(offer.address(), getTranslation("identity.app.qr")),
                        typed,
                        code,
                        confirm);
    }

    private static String groups(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private void confirm() {
        switch (factors.confirmApp(code.getValue())) {
            case Added.Done(List<SecretText> codes) -> done.accept(codes);
            case Added.Wrong ignored -> code.refuse("identity.factor.wrongCode");
            case Added.Closed ignored -> code.refuse("identity.reauthentication.closed");
        }
    }
}
