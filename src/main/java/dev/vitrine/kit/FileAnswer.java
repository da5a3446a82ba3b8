package dev.vitrine.kit;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes away: saved and not shown, of just this type, and kept by nobody on the way. */
public final class FileAnswer {
    private FileAnswer() {}

    /** @param policy the Content Security Policy, should somebody show it all the same */
    public static ResponseEntity<byte[]> of(String name, MediaType type, String policy, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    /** For a file that is not there, or is another's. */
    public static ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
