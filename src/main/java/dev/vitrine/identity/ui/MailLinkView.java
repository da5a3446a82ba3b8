package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vitrine.identity.OwnMailAddress;
import dev.vitrine.identity.OwnMailAddress.Link;
import dev.vitrine.identity.OwnMailAddress.LinkKind;
import dev.vitrine.shared.SecretText;
import org.springframework.beans.factory.annotation.Value;

/** The page behind the links about a change of address: its button confirms the new one, or keeps the old. */
@Route(value = MailLinkView.ADDRESS, autoLayout = false)
@AnonymousAllowed
class MailLinkView extends LinkPage {
    static final String ADDRESS = "mail";

    private final transient OwnMailAddress addresses;

    MailLinkView(@Value("${vitrine.marketplace.name}") String operator, OwnMailAddress addresses) {
        super(operator);
        this.addresses = addresses;
    }

    @Override
    void withoutLink() {
        draw(getTranslation("identity.mailLink.title"), getTranslation("identity.mailLink.wait"));
    }

    @Override
    void nothingInHand() {
        dead();
    }

    @Override
    void opened(SecretText token) {
        addresses.read(token).ifPresentOrElse(open -> show(token, open), this::dead);
    }

    private void show(SecretText token, Link link) {
        boolean confirm = link.kind() == LinkKind.CONFIRM;
        var button = primary(confirm ? "identity.mailLink.confirm" : "identity.mailLink.keep", () -> use(token, link));
        draw(
                getTranslation("identity.mailLink.title"),
                getTranslation(confirm ? "identity.mailLink.confirmText" : "identity.mailLink.keepText", link.mail()),
                button);
    }

    private void use(SecretText token, Link link) {
        switch (addresses.use(token)) {
            case DONE -> {
                letGo();
                draw(
                        getTranslation("identity.mailLink.done"),
                        getTranslation(
                                link.kind() == LinkKind.CONFIRM
                                        ? "identity.mailLink.confirmed"
                                        : "identity.mailLink.kept",
                                link.mail()),
                        toLogin());
            }
            case DEAD -> dead();
            case TAKEN ->
                draw(getTranslation("identity.mailLink.dead"), getTranslation("identity.mailLink.taken"), toLogin());
        }
    }

    private void dead() {
        letGo();
        draw(getTranslation("identity.mailLink.dead"), getTranslation("identity.mailLink.deadText"), toLogin());
    }

    private Component toLogin() {
        return link("login", "identity.setup.toLogin");
    }
}
