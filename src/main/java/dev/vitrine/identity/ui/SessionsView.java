package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.OwnSessions;
import dev.vitrine.identity.OwnSessions.Session;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PersonalView;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;

/** Where I am signed in, and how to end that elsewhere. */
@Route(value = "me/sessions", layout = MainLayout.class)
@PermitAll
class SessionsView extends PersonalView {
    private final transient OwnSessions sessions;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button();

    SessionsView(OwnSessions sessions) {
        super("identity.sessions.title", "identity.sessions.subtitle");
        this.sessions = sessions;
        list.addClassName("v-sessions");
        others.setText(getTranslation("identity.sessions.endOthers"));
        others.setPrefixComponent(Icons.of("sign-out"));
        others.addClickListener(click -> endOthers());
        add(new Card(getTranslation("identity.sessions.open"), list)
                .subtitle(getTranslation("identity.sessions.openText"))
                .actions(others));
        show();
    }

    private void show() {
        var all = sessions.list();
        list.removeAll();
        all.forEach(session -> list.add(line(session)));
        others.setVisible(all.stream().anyMatch(session -> !session.present()) && all.size() > 1);
    }

    private ListItem line(Session session) {
        var name = new H3(browser(session));
        var head = new Div(name);
        head.addClassName("v-session-head");
        if (session.present()) {
            var mark = new Span(getTranslation("identity.sessions.present"));
            mark.addClassName("v-session-present");
            head.add(mark);
        }
        var formats = Formats.current();
        var facts = new Span(getTranslation(
                "identity.sessions.facts",
                formats.dateTime(session.startedAt()),
                formats.ago(session.activeAt()),
                session.address()));
        facts.addClassName("v-quiet");
        var words = new Div(head, facts);
        words.addClassName("v-session-words");
        var line = new ListItem(Icons.of("terminal"), words);
        line.addClassName("v-session");
        if (!session.present()) {
            line.add(end(session));
        }
        return line;
    }

    private String browser(Session session) {
        return session.browser().isEmpty() ? getTranslation("identity.sessions.unknown") : session.browser();
    }

    private Component end(Session session) {
        var end = new Button(getTranslation("identity.sessions.end"), click -> end(session.id()));
        end.setAriaLabel(getTranslation("identity.sessions.endThis", browser(session)));
        return end;
    }

    private void end(UUID id) {
        Notices.done(getTranslation(sessions.end(id) ? "identity.sessions.ended" : "identity.sessions.alreadyOver"));
        show();
    }

    private void endOthers() {
        int ended = sessions.endOthers();
        Notices.done(getTranslation("identity.sessions.othersEnded", ended));
        show();
    }
}
