package dev.vitrine.storefront.ui;

import dev.vitrine.assets.PictureAnswer;
import dev.vitrine.identity.Permit;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Sha256;
import dev.vitrine.storefront.Showcase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the storefront's pages are dressed in: the pictures of live offers, and the style sheet. */
@RestController
@PreAuthorize(Permit.ANYBODY)
class StorefrontFiles {
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Showcase showcase;
    private final byte[] styles;
    private final Sha256 stylesHash;

    StorefrontFiles(Showcase showcase) throws IOException {
        this.showcase = showcase;
        styles = new ClassPathResource("templates/storefront/storefront.css").getContentAsByteArray();
        stylesHash = Sha256.ofBytes(styles);
    }

    @GetMapping("/marketplace/pictures/{publisher}/{hash}")
    ResponseEntity<byte[]> picture(@PathVariable String publisher, @PathVariable String hash) {
        Sha256 wanted = PictureAnswer.hash(hash);
        return PictureAnswer.of(
                wanted, showcase.picture(publisher, wanted).orElseThrow(NotFoundException::new), AN_HOUR);
    }

    @GetMapping("/marketplace/storefront.css")
    ResponseEntity<byte[]> styles() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .eTag("\"" + stylesHash + "\"")
                .cacheControl(CacheControl.noCache().cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(styles);
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
