package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitrine.identity.DemoSignIns;
import dev.vitrine.identity.PasskeySignIns;
import dev.vitrine.identity.ProviderSignIns;
import dev.vitrine.identity.SecondStep;
import dev.vitrine.identity.SessionOver;
import dev.vitrine.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** Signing in by mail address and password; in a demo with its people to choose from. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends EntryPage implements BeforeEnterObserver {
    private final String operator;
    private final transient AuthenticationContext authentication;
    private final transient ObjectProvider<DemoSignIns> demo;
    private final transient ObjectProvider<ProviderSignIns> providers;
    private final transient PasskeySignIns passkeys;
    private final transient SecondStep second;

    LoginView(
            @Value("${vitrine.marketplace.name}") String operator,
            AuthenticationContext authentication,
            ObjectProvider<DemoSignIns> demo,
            ObjectProvider<ProviderSignIns> providers,
            PasskeySignIns passkeys,
            SecondStep second) {
        super(operator);
        this.operator = operator;
        this.authentication = authentication;
        this.demo = demo;
        this.providers = providers;
        this.passkeys = passkeys;
        this.second = second;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var over = SessionOver.told();
        over.map(SessionOver::language).ifPresent(EntryPage::speak);
        speak(event.getLocation());
        var form = form();
        boolean failed =
                event.getLocation().getQueryParameters().getParameters().containsKey("error");
        form.setError(failed);
        draw(
                event.getLocation(),
                getTranslation("identity.login.title", operator),
                getTranslation("identity.login.text"),
                parts(form, event.getLocation(), over).toArray(Component[]::new));
    }

    private List<Component> parts(LoginForm form, Location location, Optional<SessionOver> over) {
        var parts = new ArrayList<Component>();
        providers.ifAvailable(all -> parts.addAll(new ProviderParts(all).problem(location)));
        parts.add(note(over));
        parts.add(form);
        parts.add(byPasskey(form, location));
        providers.ifAvailable(all -> parts.add(new ProviderParts(all).ways()));
        parts.add(people(form));
        return parts;
    }

    private Component byPasskey(LoginForm form, Location location) {
        boolean refused = location.getQueryParameters().getParameters().containsKey("passkey");
        form.getElement()
                .executeJs("window.vitrinePasskeys?.offer(this.querySelector('[name=username]'), $0)", passkeys.ask());
        return new PasskeyButton(passkeys, refused);
    }

    /** Why the session before ended, for who was at work just now. */
    private Component note(Optional<SessionOver> over) {
        var note = new Paragraph();
        note.addClassName("v-entry-note");
        note.getElement().setAttribute("role", "status");
        over.ifPresentOrElse(
                session -> note.setText(getTranslation(
                        Labels.key(session.why()), Math.max(1, session.idle().toMinutes()))),
                () -> note.setVisible(false));
        return note;
    }

    private LoginForm form() {
        var words = new LoginI18n.Form();
        words.setTitle("");
        words.setUsername(getTranslation("identity.login.mail"));
        words.setPassword(getTranslation("identity.login.password"));
        words.setForgotPassword(getTranslation("identity.login.forgot"));
        words.setSubmit(getTranslation("identity.login.submit"));
        var problem = new LoginI18n.ErrorMessage();
        problem.setTitle(getTranslation("identity.login.failed"));
        problem.setMessage(getTranslation("identity.login.failedText"));
        problem.setUsername(getTranslation("identity.login.mailMissing"));
        problem.setPassword(getTranslation("identity.login.passwordMissing"));
        var all = new LoginI18n();
        all.setForm(words);
        all.setErrorMessage(problem);
        var form = new LoginForm(all);
        form.setAction("login");
        form.addForgotPasswordListener(event -> UI.getCurrent().navigate(ResetView.class));
        return form;
    }

    private Component people(LoginForm form) {
        List<DemoSignIns.SignIn> people =
                demo.stream().flatMap(d -> d.list(getLocale()).stream()).toList();
        var box = new Div();
        if (people.isEmpty()) {
            return box;
        }
        box.addClassName("v-entry-demo");
        box.add(new H2(getTranslation("identity.login.demo")), new Span(getTranslation("identity.login.demoText")));
        if (second.lifted()) {
            box.add(new Paragraph(getTranslation("identity.login.demoLifted")));
        }
        var list = new UnorderedList();
        people.forEach(person -> list.add(new ListItem(button(form, person))));
        box.add(list);
        return box;
    }

    private static Component button(LoginForm form, DemoSignIns.SignIn person) {
        var mail = new Span(person.mail());
        mail.addClassName("v-quiet");
        var button = new NativeButton();
        button.add(new Span(person.who()), mail);
        button.addClickListener(event -> form.getElement()
                .executeJs(
                        "this.querySelector('[name=username]').value = $0;"
                                + "this.querySelector('[name=password]').value = $1;"
                                + "this.querySelector('[name=password]').focus();",
                        person.mail(),
                        person.password().reveal()));
        return button;
    }
}
