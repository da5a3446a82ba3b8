package dev.vitrine.review.ui;

import dev.vitrine.assets.PictureAnswer;
import dev.vitrine.assets.Pictures;
import dev.vitrine.identity.Permit;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SubmissionId;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of a submission on the desk, read through the marketplace's door like everything else there. */
@RestController
@PreAuthorize(Permit.REVIEW)
class DeskPictures {
    private final ReviewDesk desk;
    private final Pictures pictures;

    DeskPictures(ReviewDesk desk, Pictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    @GetMapping("/review/{submission}/pictures/{hash}")
    ResponseEntity<byte[]> picture(@PathVariable String submission, @PathVariable String hash) {
        var wanted = PictureAnswer.hash(hash);
        var content = desk.read(SubmissionId.of(submission), () -> pictures.find(wanted))
                .orElseThrow(NotFoundException::new);
        return PictureAnswer.of(
                wanted, content, CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
