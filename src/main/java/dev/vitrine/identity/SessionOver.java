package dev.vitrine.identity;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page is to say of a session that is over. Kept in the nameless session that follows it, until somebody
 * signs in: several windows may ask, and the page may be loaded again.
 *
 * @param idle how long nobody may do nothing, which is why it ended if {@code why} is {@link SessionEnd#IDLE}
 * @param language that the person reads; null once the page speaks it, or when it is not known
 */
public record SessionOver(
        SessionEnd why, Duration idle, @Nullable Locale language) {
    private static final String NAME = SessionOver.class.getName();

    void tellNext(HttpServletRequest request) {
        request.getSession(true).setAttribute(NAME, this);
    }

    /** Why the session before the present one ended, where that is news. The language is told once. */
    public static Optional<SessionOver> told() {
        var session = VaadinSession.getCurrent().getSession();
        if (!(session.getAttribute(NAME) instanceof SessionOver over) || over.why == SessionEnd.SIGNED_OUT) {
            return Optional.empty();
        }
        session.setAttribute(NAME, new SessionOver(over.why, over.idle, null));
        return Optional.of(over);
    }

    /** Somebody signed in. */
    static void forget(HttpSession session) {
        session.removeAttribute(NAME);
    }
}
