package dev.vitrine.assets;

import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer that carries a picture: its exact type, and a policy under which a browser would run nothing of it even if it
 * took it for a page. Its address holds the hash of its bytes, so it never changes.
 */
public final class PictureAnswer {
    private PictureAnswer() {}

    /** @param caching who may keep it and how long */
    public static ResponseEntity<byte[]> of(Sha256 hash, Pictures.Content content, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .eTag("\"" + hash + "\"")
                .cacheControl(caching)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    /** The hash that an address names; {@link dev.vitrine.shared.NotFoundException} when it is none. */
    public static Sha256 hash(String text) {
        try {
            return new Sha256(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
