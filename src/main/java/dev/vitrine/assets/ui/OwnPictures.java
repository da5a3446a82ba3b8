package dev.vitrine.assets.ui;

import dev.vitrine.assets.PictureAnswer;
import dev.vitrine.assets.Pictures;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A publisher's pictures for his own people and for those who review them; what is another's is not there. */
@RestController
@PreAuthorize("isAuthenticated()")
class OwnPictures {
    private final Pictures pictures;
    private final Publishers publishers;
    private final Doors doors;

    OwnPictures(Pictures pictures, Publishers publishers, Doors doors) {
        this.pictures = pictures;
        this.publishers = publishers;
        this.doors = doors;
    }

    @GetMapping("/p/{publisher}/pictures/{hash}")
    ResponseEntity<byte[]> picture(@PathVariable String publisher, @PathVariable String hash) {
        Sha256 wanted = PictureAnswer.hash(hash);
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        var content =
                doors.visit(owner.id(), "picture", () -> pictures.find(wanted)).orElseThrow(NotFoundException::new);
        return PictureAnswer.of(
                wanted, content, CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
