package dev.vitrine.identity;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the sign-in page is to say of a session that is over. Kept in the nameless session that follows it, for one page. */
public final class SessionOver {
    private static final String WHY = SessionOver.class.getName();

    private SessionOver() {}

    static void tellNext(HttpServletRequest request, SessionEnd why) {
        request.getSession(true).setAttribute(WHY, why);
    }

    /** Why the session before the present one ended, where that is news; asked once. */
    public static Optional<SessionEnd> told() {
        var session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(WHY) instanceof SessionEnd why) {
            session.removeAttribute(WHY);
            return Optional.of(why).filter(end -> end != SessionEnd.SIGNED_OUT);
        }
        return Optional.empty();
    }
}
