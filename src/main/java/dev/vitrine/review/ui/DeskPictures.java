package dev.vitrine.review.ui;

import dev.vitrine.assets.Pictures;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of a submission on the desk, read through the marketplace's door like everything else there. */
@Controller
class DeskPictures {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ReviewDesk desk;
    private final Pictures pictures;

    DeskPictures(ReviewDesk desk, Pictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    @GetMapping("/review/{submission}/pictures/{hash}")
    ResponseEntity<byte[]> picture(@PathVariable String submission, @PathVariable String hash) {
        if (!HASH.matcher(hash).matches()) {
            return ResponseEntity.notFound().build();
        }
        return find(submission, Sha256.of(hash))
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.mediaType()))
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1))
                                .cachePrivate()
                                .immutable())
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(picture.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Pictures.Content> find(String submission, Sha256 hash) {
        try {
            return desk.read(SubmissionId.of(submission), () -> pictures.find(hash));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
