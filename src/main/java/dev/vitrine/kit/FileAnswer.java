package dev.vitrine.kit;

import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes away: saved and not shown, of just this type, and kept by nobody on the way. */
public final class FileAnswer {
    /** What every system takes as part of a name, and no header as anything else. */
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._-]+|\\.{2,}");

    private FileAnswer() {}

    /**
     * @param name what it is saved as; signs that a file system or a header could take for something else become dashes
     * @param policy the Content Security Policy, should somebody show it all the same
     */
    public static ResponseEntity<byte[]> of(String name, MediaType type, String policy, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(UNUSUAL.matcher(name).replaceAll("-"))
                                .build()
                                .toString())
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
