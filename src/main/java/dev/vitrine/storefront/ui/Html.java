package dev.vitrine.storefront.ui;

import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers that are pages. But for the one that a preview link leads to, no page has a script, and the policy lets none run;
 * what is live is asked for anew each time, so that a change is seen at once, and sent only when it did change.
 */
final class Html {
    private static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors ";

    private Html() {}

    /** For everybody. */
    static ResponseEntity<String> open(String page) {
        String mark =
                Sha256.ofBytes(page.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
        return answer(HttpStatus.OK, "'none'")
                .eTag("\"" + mark + "\"")
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(page);
    }

    /** For everybody, about something that is not there or does not work. */
    static ResponseEntity<String> failed(HttpStatus status, String page) {
        return answer(status, "'none'").cacheControl(CacheControl.noStore()).body(page);
    }

    /** For the publisher's own people: kept nowhere, found by no search engine, framed by our own pages alone. */
    static ResponseEntity<String> own(String page) {
        return answer(HttpStatus.OK, "'self'")
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(page);
    }

    /** For the staging audience: kept nowhere, found by no search engine, and no other site is told where it was read. */
    static ResponseEntity<String> audience(String page) {
        return unseen(answer(HttpStatus.OK, "'none'")).body(page);
    }

    /** The page that a preview link leads to: the one with a script, which takes the link out of the address. */
    static ResponseEntity<String> door(String page) {
        return unseen(answer(HttpStatus.OK, "'none'; script-src 'self'; connect-src 'self'"))
                .body(page);
    }

    private static ResponseEntity.BodyBuilder unseen(ResponseEntity.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .headers(headers -> headers.set("Referrer-Policy", "no-referrer"));
    }

    /** For the publisher's own people, about a page that is not there: its frame shows it all the same. */
    static ResponseEntity<String> ownMissing(String page) {
        return answer(HttpStatus.NOT_FOUND, "'self'")
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, String ancestors) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .header("Content-Security-Policy", POLICY + ancestors)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }
}
