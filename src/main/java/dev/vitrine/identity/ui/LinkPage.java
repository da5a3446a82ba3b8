package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.shared.SecretText;

/**
 * A page behind a link out of a mail. The token stands behind the #, so that no request carries it in its address; the page
 * asks the browser for it, takes it out of the address bar and keeps it in the session until it is used, over choosing a
 * language and signing in. Opening the page changes nothing.
 */
abstract class LinkPage extends EntryPage implements BeforeEnterObserver {
    private final String inHand = getClass().getName();
    private Location location = new Location("");

    LinkPage(String operator) {
        super(operator);
    }

    /** What is shown until the browser has told of a token, and goes on being shown where there is none. */
    abstract void withoutLink();

    /** A link is in hand; whether it works is still to be asked. */
    abstract void opened(SecretText token);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        speak(event.getLocation());
        location = event.getLocation();
        withoutLink();
        UI.getCurrent()
                .getPage()
                .executeJs("const token = location.hash.slice(1);"
                        + "if (token) history.replaceState(history.state, '', location.pathname + location.search);"
                        + "return token")
                .then(String.class, this::arrived);
    }

    /** @param token what stands behind the #; empty when nothing does: then the one in hand counts */
    final void arrived(String token) {
        if (!token.isEmpty()) {
            VaadinSession.getCurrent().setAttribute(inHand, new SecretText(token));
        }
        if (VaadinSession.getCurrent().getAttribute(inHand) instanceof SecretText link) {
            opened(link);
        } else {
            nothingInHand();
        }
    }

    /** The browser has told of no token, and none is in hand. */
    void nothingInHand() {}

    /** The link was used, or does not work. */
    final void letGo() {
        VaadinSession.getCurrent().setAttribute(inHand, null);
    }

    final void draw(String title, String text, Component... parts) {
        draw(location, title, text, parts);
    }

    final Button primary(String key, Runnable then) {
        var button = new Button(getTranslation(key), click -> then.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    final Component link(String href, String key) {
        var link = new Anchor(href, getTranslation(key));
        link.addClassName("v-link-button");
        return link;
    }
}
