package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.ProviderSignIns;
import dev.vitrine.identity.ProviderSignIns.Provider;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * Asks who came from a provider with the address of an account, and then signed in to it, whether both are he. Whoever has
 * nothing to answer is led home.
 */
@Route(value = "sign-in/link", autoLayout = false)
@PermitAll
class ProviderLinkView extends EntryPage implements BeforeEnterObserver {
    private final transient ObjectProvider<ProviderSignIns> signIns;
    private final transient CurrentPerson person;

    ProviderLinkView(
            @Value("${vitrine.marketplace.name}") String operator,
            ObjectProvider<ProviderSignIns> signIns,
            CurrentPerson person) {
        super(operator);
        this.signIns = signIns;
        this.person = person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Provider> asked =
                signIns.stream().flatMap(all -> all.toConfirm().stream()).findFirst();
        if (asked.isEmpty()) {
            event.forwardTo("");
            return;
        }
        var provider = asked.get().label();
        draw(
                event.getLocation(),
                getTranslation("identity.providerLink.title", provider),
                getTranslation(
                        "identity.providerLink.text", provider, person.require().mail()),
                choices(provider));
    }

    private Component choices(String provider) {
        var yes = new Button(
                getTranslation("identity.providerLink.yes", provider),
                event -> signIns.ifAvailable(all -> {
                    all.confirm();
                    home();
                }));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        var no = new Button(
                getTranslation("identity.providerLink.no"),
                event -> signIns.ifAvailable(all -> {
                    all.decline();
                    home();
                }));
        var choices = new Div(yes, no);
        choices.addClassName("v-entry-choices");
        return choices;
    }

    private static void home() {
        UI.getCurrent().navigate("");
    }
}
