package dev.vitrine.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import dev.vitrine.shared.PersonId;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions that this node serves, so that pages of those that are over can be closed; and those that it served last,
 * so that whoever comes back with the cookie of one is told why it is over.
 */
@Component
class OpenSessions {
    static final String MARK = OpenSessions.class.getName();

    private static final int REMEMBERED = 10_000;

    private final Map<UUID, Mark> open = new ConcurrentHashMap<>();
    private final SequencedMap<String, Mark> past = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mark> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Kept in the session of the server: which row it is written down in, and whose it is. */
    final class Mark implements HttpSessionBindingListener {
        private final UUID id;
        private final PersonId person;
        private volatile boolean platform;
        private volatile Locale language;
        private volatile @Nullable HttpSession session;

        Mark(UUID id, PersonId person, boolean platform, Locale language) {
            this.id = id;
            this.person = person;
            this.platform = platform;
            this.language = language;
        }

        UUID id() {
            return id;
        }

        PersonId person() {
            return person;
        }

        /** Whether the person belongs to the marketplace, by his latest request. */
        boolean platform() {
            return platform;
        }

        /** That the person reads, by his latest request. */
        Locale language() {
            return language;
        }

        void latest(boolean nowPlatform, Locale nowLanguage) {
            platform = nowPlatform;
            language = nowLanguage;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            session = event.getSession();
            open.put(id, this);
            remember(event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.remove(id);
            session = null;
            remember(event.getSession());
        }

        /** From the start, for a session that just ends is known to nobody before it is unbound. */
        private void remember(HttpSession served) {
            synchronized (past) {
                past.putLast(served.getId(), this);
            }
        }
    }

    static Optional<Mark> of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(MARK) instanceof Mark mark
                ? Optional.of(mark)
                : Optional.empty();
    }

    /** Of the session for which this thread works. */
    static Optional<Mark> present() {
        var window = VaadinSession.getCurrent();
        if (window != null && window.getSession() != null) {
            return window.getSession().getAttribute(MARK) instanceof Mark mark ? Optional.of(mark) : Optional.empty();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest().getSession(false))
                : Optional.empty();
    }

    /** Of the server's session with this id, which it knows no more. */
    Optional<Mark> past(String id) {
        synchronized (past) {
            return Optional.ofNullable(past.get(id));
        }
    }

    void keep(HttpSession session, UUID id, PersonId person, boolean platform, Locale language) {
        session.setAttribute(MARK, new Mark(id, person, platform, language));
    }

    List<Mark> all() {
        return List.copyOf(open.values());
    }

    /**
     * Leads the open pages of these sessions to the sign-in page and closes their connections. The sessions themselves end
     * with whatever is asked for in them next: their rows say that they are over.
     */
    void close(Predicate<Mark> which) {
        all().stream().filter(which).forEach(OpenSessions::close);
    }

    private static void close(Mark mark) {
        var session = mark.session;
        if (session == null) {
            return;
        }
        try {
            VaadinSession.getAllSessions(session)
                    .forEach(windows -> windows.access(() -> windows.getUIs().forEach(OpenSessions::leave)));
        } catch (IllegalStateException alreadyInvalid) {
            mark.session = null;
        }
    }

    /**
     * What was typed is kept beside the draft, so nobody is asked whether he wants to leave. A page that is just connecting
     * is told by its next request, or by the next round.
     */
    private static void leave(UI ui) {
        var connection = ui.getInternals().getPushConnection();
        if (ui.isClosing() || connection == null || !connection.isConnected()) {
            return;
        }
        ui.getPage().executeJs("window.vitrineSessionOver = true; window.location.reload()");
        ui.push();
        ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
        ui.getInternals().setPushConnection(null);
    }
}
