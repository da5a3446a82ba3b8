package dev.vitrine.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import dev.vitrine.shared.PersonId;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The sessions that this node serves, so that pages of those that are over can be closed. */
@Component
class OpenSessions {
    static final String MARK = OpenSessions.class.getName();

    private final Map<UUID, Mark> open = new ConcurrentHashMap<>();

    /** Kept in the session of the server: which row it is written down in, and whose it is. */
    final class Mark implements HttpSessionBindingListener {
        private final UUID id;
        private final PersonId person;
        private volatile boolean platform;
        private volatile @Nullable HttpSession session;

        Mark(UUID id, PersonId person, boolean platform) {
            this.id = id;
            this.person = person;
            this.platform = platform;
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

        void platform(boolean now) {
            platform = now;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            session = event.getSession();
            open.put(id, this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.remove(id);
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

    Mark keep(HttpSession session, UUID id, PersonId person, boolean platform) {
        var mark = new Mark(id, person, platform);
        session.setAttribute(MARK, mark);
        return mark;
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

    /** What was typed is kept beside the draft, so nobody is asked whether he wants to leave. */
    private static void leave(UI ui) {
        if (ui.isClosing() || !ui.getPushConfiguration().getPushMode().isEnabled()) {
            return;
        }
        ui.getPage().executeJs("window.vitrineSessionOver = true; window.location.reload()");
        ui.push();
        ui.getPushConfiguration().setPushMode(PushMode.DISABLED);
        ui.getInternals().setPushConnection(null);
    }
}
