package dev.vitrine.identity;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page that was wanted before the second factor was asked for; an address of ours, kept in the session. */
public final class WantedPage {
    private static final String NAME = WantedPage.class.getName();

    private WantedPage() {}

    /** @param path without a slash at its beginning, as the router gives it */
    public static void remember(String path) {
        VaadinSession.getCurrent().getSession().setAttribute(NAME, path);
    }

    /** Where to go on; the first page when nothing was wanted. */
    public static String take() {
        var session = VaadinSession.getCurrent().getSession();
        var path = session.getAttribute(NAME);
        session.removeAttribute(NAME);
        return path instanceof String text ? text : "";
    }

    static Optional<String> take(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(NAME) instanceof String path)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        return Optional.of(path);
    }
}
