package dev.vitrine.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.FactorReset;
import dev.vitrine.identity.Reauthentication;
import dev.vitrine.identity.ReauthenticationDialog;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** For a person who has lost phone, device and recovery codes: takes his second factors away. */
@Route(value = "admin/second-factors", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class FactorResetView extends PageView {
    private final transient FactorReset factors;
    private final transient Reauthentication reauthentication;
    private final EmailField mail = new EmailField();

    FactorResetView(FactorReset factors, Reauthentication reauthentication) {
        this.factors = factors;
        this.reauthentication = reauthentication;
        mail.setLabel(getTranslation("identity.factorReset.mail"));
        mail.setHelperText(getTranslation("identity.factorReset.mailHelp"));
        var reset = new Button(getTranslation("identity.factorReset.reset"), click -> ask());
        reset.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var fields = new Div(mail, reset);
        fields.addClassName("v-password-fields");
        var cards = new Div(new Card(getTranslation("identity.factorReset.title"), fields)
                .subtitle(getTranslation("identity.factorReset.text")));
        cards.addClassName("v-form");
        add(
                new PageHead(getTranslation("identity.factorReset.title"))
                        .subtitle(getTranslation("identity.factorReset.subtitle")),
                cards);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("identity.factorReset.title")));
    }

    private void ask() {
        var address = mail.getValue();
        Ask.of(getTranslation("identity.factorReset.question", address), getTranslation("identity.factorReset.text"))
                .danger(
                        getTranslation("identity.factorReset.reset"),
                        () -> ReauthenticationDialog.before(reauthentication, () -> reset(address)))
                .cancel(getTranslation("identity.reauthentication.cancel"))
                .open();
    }

    private void reset(String address) {
        boolean done = factors.reset(address);
        mail.setErrorMessage(done ? "" : getTranslation("identity.factorReset.nobody"));
        mail.setInvalid(!done);
        if (done) {
            mail.clear();
            Notices.done(getTranslation("identity.factorReset.done"));
        }
    }
}
