package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The sessions of this node by person, so that those of a disabled person can be closed at once. */
@Component
class PersonSessions {
    private static final String MARK = PersonSessions.class.getName();

    private final Map<PersonId, Set<HttpSession>> open = new ConcurrentHashMap<>();

    void remember(PersonId person, HttpSession session) {
        if (!(session.getAttribute(MARK) instanceof Mark mark) || !mark.person.equals(person)) {
            session.setAttribute(MARK, new Mark(person));
        }
    }

    /** Ends all sessions of this person; open pages learn it with their next request. */
    void close(PersonId person) {
        for (var session : List.copyOf(open.getOrDefault(person, Set.of()))) {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyEnded) {
                forget(person, session);
            }
        }
    }

    private void forget(PersonId person, HttpSession session) {
        open.computeIfPresent(person, (key, sessions) -> {
            sessions.remove(session);
            return sessions.isEmpty() ? null : sessions;
        });
    }

    private final class Mark implements HttpSessionBindingListener {
        private final PersonId person;

        Mark(PersonId person) {
            this.person = person;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            open.computeIfAbsent(person, key -> ConcurrentHashMap.newKeySet()).add(event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            forget(person, event.getSession());
        }
    }
}
