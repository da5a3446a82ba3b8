package dev.vitrine.offers.ui;

import dev.vitrine.identity.Permit;
import dev.vitrine.kit.ChangeFilter;
import dev.vitrine.kit.CompareView.Mode;
import dev.vitrine.kit.FileAnswer;
import dev.vitrine.offers.ui.ComparisonFiles.File;
import dev.vitrine.offers.ui.ComparisonFiles.Wish;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A comparison to be kept or sent, under the words of the page that shows it ({@code ?base=live&target=draft}): for the
 * publisher's own people; what is another's is not there.
 */
@RestController
@PreAuthorize(Permit.SIGNED_IN)
class ComparisonController {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private final ComparisonFiles files;
    private final Publishers publishers;
    private final Doors doors;

    ComparisonController(ComparisonFiles files, Publishers publishers, Doors doors) {
        this.files = files;
        this.publishers = publishers;
        this.doors = doors;
    }

    @GetMapping("/p/{publisher}/offers/{offer}/comparison.html")
    ResponseEntity<byte[]> comparison(
            @PathVariable String publisher, @PathVariable String offer, @RequestParam Map<String, String> query) {
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        var wish = new Wish(
                query.getOrDefault("base", "live"),
                query.getOrDefault("target", "draft"),
                Mode.of(Optional.ofNullable(query.get("mode"))),
                ChangeFilter.of(name -> Optional.ofNullable(query.get(name))));
        File file = doors.asMember(owner.id(), () -> files.make(OfferId.of(offer), wish));
        return FileAnswer.of(
                file.name(),
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                POLICY,
                file.html().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Void> notFound() {
        return FileAnswer.notFound();
    }
}
