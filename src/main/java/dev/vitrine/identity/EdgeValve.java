package dev.vitrine.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes before anything of the application, web sockets included: who it comes from is settled, the
 * answer gets its headers, and what a page of another origin sends is refused. A browser names the page's origin with
 * everything that could change something; whoever names none is no browser, or a browser on a page of ours.
 */
final class EdgeValve extends ValveBase {
    private static final Logger log = LoggerFactory.getLogger(EdgeValve.class);
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final TrustedProxies proxies;
    private final EdgeHeaders headers;
    private final String publicAuthority;

    /** @param publicUrl address of this installation as people type it, which a proxy may hide from its requests */
    EdgeValve(TrustedProxies proxies, EdgeHeaders headers, String publicUrl) {
        super(true);
        this.proxies = proxies;
        this.headers = headers;
        publicAuthority = authority(publicUrl);
    }

    /** What is refused here goes on too, to be answered like every other refusal; no application is asked any more. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        proxies.apply(request);
        headers.write(request.isSecure(), response::setHeader);
        if (isForeign(request) && (!HARMLESS.contains(request.getMethod()) || isOfAPage(request))) {
            log.warn("refused a {} of a page of another origin", request.getMethod());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isUnreadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        getNext().invoke(request, response);
        stayHere(request, response);
    }

    /** Whoever is led to another page of ours is not told a host: a request could have named any. */
    private static void stayHere(Request request, Response response) {
        var location = response.getHeader("Location");
        var here = request.getScheme() + "://" + request.getHeader("Host") + "/";
        if (location != null && location.startsWith(here) && !location.startsWith("/", here.length())) {
            response.setHeader("Location", location.substring(here.length() - 1));
        }
    }

    private boolean isForeign(Request request) {
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        var authority = authority(origin);
        return authority.isEmpty()
                || !authority.equals(publicAuthority) && !authority.equals(host(request.getHeader("Host")));
    }

    /** What a page does behind the scenes: a web socket, or one of Vaadin's own requests, whatever its method. */
    private static boolean isOfAPage(Request request) {
        var query = request.getQueryString();
        return request.getHeader("Upgrade") != null || query != null && query.contains("v-r=");
    }

    /** A query that is encoded wrongly; a body is not read yet. */
    private static boolean isUnreadable(Request request) {
        try {
            if (HARMLESS.contains(request.getMethod())) {
                request.getParameterMap();
            }
            return false;
        } catch (InvalidParameterException e) {
            return true;
        }
    }

    /** Host and port of an origin; empty for {@code null}, which sandboxed pages send, and for what is none. */
    private static String authority(String origin) {
        try {
            return host(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String host(@Nullable String authority) {
        return authority == null ? "" : authority.toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)$", "");
    }
}
