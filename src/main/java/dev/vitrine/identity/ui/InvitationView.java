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
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.InvitationLinks;
import dev.vitrine.identity.InvitationLinks.Accepted;
import dev.vitrine.identity.InvitationLinks.Newcomer;
import dev.vitrine.identity.InvitationLinks.Open;
import dev.vitrine.identity.Registration.Created;
import dev.vitrine.shared.SecretText;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/**
 * Accepts an invitation. The token stands behind the # of the link, so that no request carries it in its address; the page
 * asks the browser for it and takes it out of the address bar. Opening the page changes nothing.
 */
@Route(value = InvitationView.ADDRESS, autoLayout = false)
@AnonymousAllowed
class InvitationView extends EntryPage implements BeforeEnterObserver {
    static final String ADDRESS = "invitation";

    private final String operator;
    private final transient InvitationLinks links;
    private final transient CurrentPerson person;
    private final transient AuthenticationContext authentication;
    private Location location = new Location(ADDRESS);

    InvitationView(
            @Value("${vitrine.marketplace.name}") String operator,
            InvitationLinks links,
            CurrentPerson person,
            AuthenticationContext authentication) {
        super(operator);
        this.operator = operator;
        this.links = links;
        this.person = person;
        this.authentication = authentication;
    }

    /** In whose hand a link is, from opening it until it is used, over choosing a language and signing in. */
    private record InHand(SecretText token) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        speak(event.getLocation());
        location = event.getLocation();
        draw(location, getTranslation("identity.invitation.title"), getTranslation("identity.invitation.wait"));
        UI.getCurrent()
                .getPage()
                .executeJs("const token = location.hash.slice(1);"
                        + "if (token) history.replaceState(history.state, '', location.pathname + location.search);"
                        + "return token")
                .then(String.class, this::arrived);
    }

    /**
     * The browser tells what stands behind the #.
     *
     * @param token empty when nothing stands there: then the one in hand counts
     */
    void arrived(String token) {
        if (!token.isEmpty()) {
            VaadinSession.getCurrent().setAttribute(InHand.class, new InHand(new SecretText(token)));
        }
        var inHand = VaadinSession.getCurrent().getAttribute(InHand.class);
        if (inHand == null) {
            dead();
        } else {
            links.read(inHand.token).ifPresentOrElse(open -> show(inHand.token, open), this::dead);
        }
    }

    private void show(SecretText token, Open open) {
        switch (open.reader()) {
            case NEW -> {
                var form = new NewcomerForm(open);
                form.onSubmit(newcomer -> register(token, form, newcomer));
                draw(location, title(open), getTranslation("identity.invitation.new", roles(open)), form);
            }
            case SIGNS_IN_FIRST ->
                draw(
                        location,
                        title(open),
                        getTranslation("identity.invitation.signInFirst", roles(open), open.mail()),
                        link(AcceptInvitationView.ADDRESS, "identity.invitation.signIn"));
            case MAY_ACCEPT ->
                draw(
                        location,
                        title(open),
                        getTranslation("identity.invitation.signedIn", roles(open), open.mail()),
                        primary("identity.invitation.accept", () -> settle(links.accept(token), true)));
            case SOMEBODY_ELSE ->
                draw(
                        location,
                        title(open),
                        getTranslation(
                                "identity.invitation.somebodyElse",
                                open.mail(),
                                person.require().mail()),
                        primary("identity.invitation.signOut", authentication::logout));
        }
    }

    private void register(SecretText token, NewcomerForm form, Newcomer newcomer) {
        var accepted = links.register(token, newcomer);
        if (accepted instanceof Accepted.BadPerson(Created why)) {
            if (why instanceof Created.MailTaken) {
                arrived(""); // somebody made the account meanwhile: now it is to be signed in
            } else {
                form.show(why);
            }
        } else {
            settle(accepted, false);
        }
    }

    private void settle(Accepted accepted, boolean signedIn) {
        switch (accepted) {
            case Accepted.Done(String publisher) -> done(publisher, signedIn);
            case Accepted.Dead ignored -> dead();
            case Accepted.BadPerson ignored -> dead();
            case Accepted.OwnerExists ignored -> over("identity.invitation.ownerExists");
            case Accepted.OtherSide ignored -> over("identity.invitation.otherSide");
        }
    }

    private void done(@Nullable String publisher, boolean signedIn) {
        VaadinSession.getCurrent().setAttribute(InHand.class, null);
        var next = signedIn
                ? link(publisher == null ? "." : "p/" + publisher, "identity.invitation.go")
                : link("login", "identity.invitation.toLogin");
        draw(
                location,
                getTranslation("identity.invitation.done"),
                getTranslation(signedIn ? "identity.invitation.doneSignedIn" : "identity.invitation.doneNew"),
                next);
    }

    /** Wrong, used, replaced, withdrawn, over: the same page, with what to do. */
    private void dead() {
        over("identity.invitation.deadText");
    }

    private void over(String text) {
        VaadinSession.getCurrent().setAttribute(InHand.class, null);
        draw(
                location,
                getTranslation("identity.invitation.dead"),
                getTranslation(text),
                link("login", "identity.invitation.toLogin"));
    }

    private String title(Open open) {
        return getTranslation("identity.invitation.to", Objects.requireNonNullElse(open.publisher(), operator));
    }

    private String roles(Open open) {
        return open.roleKeys().stream().map(key -> getTranslation(key)).collect(Collectors.joining(", "));
    }

    private Button primary(String key, Runnable then) {
        var button = new Button(getTranslation(key), event -> then.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component link(String href, String key) {
        var link = new Anchor(href, getTranslation(key));
        link.addClassName("v-link-button");
        return link;
    }
}
