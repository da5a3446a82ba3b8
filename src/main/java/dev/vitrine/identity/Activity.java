package dev.vitrine.identity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Which requests show that a person does something: opening a page. What an open page asks for of itself (heartbeats, push,
 * polling, pictures, answers to what the server sent) does not; clicks and keys within a page are told by
 * {@link dev.vitrine.identity.ui} as an event of their own.
 */
final class Activity {
    private Activity() {}

    static boolean isShownBy(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && is(request, "Sec-Fetch-Mode", "navigate")
                && is(request, "Sec-Fetch-Dest", "document");
    }

    /** Whether a page begins: it is asked for, or what was loaded asks what to show. */
    static boolean showsPage(HttpServletRequest request) {
        return isShownBy(request) || request.getMethod().equals("GET") && "init".equals(request.getParameter("v-r"));
    }

    /** Or not said, as by clients that are no browsers. */
    private static boolean is(HttpServletRequest request, String header, String value) {
        var said = request.getHeader(header);
        return said == null || said.equals(value);
    }
}
