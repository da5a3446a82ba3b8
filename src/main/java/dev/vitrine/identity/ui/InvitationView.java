package dev.vitrine.identity.ui;

import com.vaadin.flow.router.Route;
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

/** Accepts an invitation: with a new account, or as who has one already. */
@Route(value = InvitationView.ADDRESS, autoLayout = false)
@AnonymousAllowed
class InvitationView extends LinkPage {
    static final String ADDRESS = "invitation";

    private final String operator;
    private final transient InvitationLinks links;
    private final transient CurrentPerson person;
    private final transient AuthenticationContext authentication;

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

    @Override
    void withoutLink() {
        draw(getTranslation("identity.invitation.title"), getTranslation("identity.invitation.wait"));
    }

    @Override
    void nothingInHand() {
        dead();
    }

    @Override
    void opened(SecretText token) {
        links.read(token).ifPresentOrElse(open -> show(token, open), this::dead);
    }

    private void show(SecretText token, Open open) {
        switch (open.reader()) {
            case NEW -> {
                var form = new NewcomerForm(open);
                form.onSubmit(newcomer -> register(token, form, newcomer));
                draw(title(open), getTranslation("identity.invitation.new", roles(open)), form);
            }
            case SIGNS_IN_FIRST ->
                draw(
                        title(open),
                        getTranslation("identity.invitation.signInFirst", roles(open), open.mail()),
                        link(AcceptInvitationView.ADDRESS, "identity.invitation.signIn"));
            case MAY_ACCEPT ->
                draw(
                        title(open),
                        getTranslation("identity.invitation.signedIn", roles(open), open.mail()),
                        primary("identity.invitation.accept", () -> settle(links.accept(token), true)));
            case SOMEBODY_ELSE ->
                draw(
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
        letGo();
        var next = signedIn
                ? link(publisher == null ? "." : "p/" + publisher, "identity.invitation.go")
                : link("login", "identity.invitation.toLogin");
        draw(
                getTranslation("identity.invitation.done"),
                getTranslation(signedIn ? "identity.invitation.doneSignedIn" : "identity.invitation.doneNew"),
                next);
    }

    /** Wrong, used, replaced, withdrawn, over: the same page, with what to do. */
    private void dead() {
        over("identity.invitation.deadText");
    }

    private void over(String text) {
        letGo();
        draw(
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
}
