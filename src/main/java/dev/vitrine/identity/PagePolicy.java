package dev.vitrine.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The Content Security Policy. Pages of the portal run only scripts that carry the page's own one-time number, and what
 * those load; {@code unsafe-eval} stays because Flow 25.2 makes functions of the expressions that the server sends, and
 * {@code unsafe-inline} for styles because its components bring style elements along. Every other answer (storefront,
 * downloads, errors) gets a policy without either.
 */
final class PagePolicy implements VaadinServiceInitListener {
    static final String HEADER = "Content-Security-Policy";

    /** For everything that is not a page of the portal. */
    static final String PLAIN = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    private static final String PORTAL = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    private static final int NONCE_BYTES = 16;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getVaadinResponse().setHeader(HEADER, PORTAL.formatted(nonce));
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    }
}
