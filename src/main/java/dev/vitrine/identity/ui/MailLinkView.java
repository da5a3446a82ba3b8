package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitrine.identity.OwnMailAddress;
import dev.vitrine.identity.OwnMailAddress.Link;
import dev.vitrine.identity.OwnMailAddress.LinkKind;
import dev.vitrine.shared.SecretText;
import org.springframework.beans.factory.annotation.Value;

/**
 * The page behind the links about a change of address. The token stands behind the #, so that no request carries it in its
 * address; opening the page changes nothing, pressing its button does.
 */
@Route(value = MailLinkView.ADDRESS, autoLayout = false)
@AnonymousAllowed
class MailLinkView extends EntryPage implements BeforeEnterObserver {
    static final String ADDRESS = "mail";

    private final transient OwnMailAddress addresses;
    private Location location = new Location(ADDRESS);

    MailLinkView(@Value("${vitrine.marketplace.name}") String operator, OwnMailAddress addresses) {
        super(operator);
        this.addresses = addresses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        speak(event.getLocation());
        location = event.getLocation();
        draw(location, getTranslation("identity.mailLink.title"), getTranslation("identity.mailLink.wait"));
        UI.getCurrent().getPage().executeJs("return location.hash.slice(1)").then(String.class, this::arrived);
    }

    /** @param token what stands behind the # */
    void arrived(String token) {
        var link = new SecretText(token);
        addresses.read(link).ifPresentOrElse(open -> show(link, open), this::dead);
    }

    private void show(SecretText token, Link link) {
        boolean confirm = link.kind() == LinkKind.CONFIRM;
        var button = new Button(
                getTranslation(confirm ? "identity.mailLink.confirm" : "identity.mailLink.keep"),
                click -> use(token, link));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        draw(
                location,
                getTranslation("identity.mailLink.title"),
                getTranslation(confirm ? "identity.mailLink.confirmText" : "identity.mailLink.keepText", link.mail()),
                button);
    }

    private void use(SecretText token, Link link) {
        switch (addresses.use(token)) {
            case DONE ->
                draw(
                        location,
                        getTranslation("identity.mailLink.done"),
                        getTranslation(
                                link.kind() == LinkKind.CONFIRM
                                        ? "identity.mailLink.confirmed"
                                        : "identity.mailLink.kept",
                                link.mail()),
                        toLogin());
            case DEAD -> dead();
            case TAKEN ->
                draw(
                        location,
                        getTranslation("identity.mailLink.dead"),
                        getTranslation("identity.mailLink.taken"),
                        toLogin());
        }
    }

    private void dead() {
        draw(
                location,
                getTranslation("identity.mailLink.dead"),
                getTranslation("identity.mailLink.deadText"),
                toLogin());
    }

    private Component toLogin() {
        var link = new Anchor("login", getTranslation("identity.setup.toLogin"));
        link.addClassName("v-link-button");
        return link;
    }
}
