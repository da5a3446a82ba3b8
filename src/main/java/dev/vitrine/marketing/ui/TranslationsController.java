package dev.vitrine.marketing.ui;

import dev.vitrine.identity.Permit;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The texts of an offer for a translator, for the publisher's own people; what is another's is not there. */
@RestController
@PreAuthorize(Permit.SIGNED_IN)
class TranslationsController {
    private static final MediaType XLIFF = MediaType.parseMediaType("application/xliff+xml");

    private final TranslationFiles files;
    private final Drafts drafts;
    private final Publishers publishers;
    private final Doors doors;

    TranslationsController(TranslationFiles files, Drafts drafts, Publishers publishers, Doors doors) {
        this.files = files;
        this.drafts = drafts;
        this.publishers = publishers;
        this.doors = doors;
    }

    /** Where {@link #texts} answers. */
    static String address(String publisher, OfferId offer, LanguageTag language) {
        return "p/" + publisher + "/offers/" + offer + "/translations/" + language + ".xlf";
    }

    private record File(String name, byte[] bytes) {}

    @GetMapping("/p/{publisher}/offers/{offer}/translations/{language}.xlf")
    ResponseEntity<byte[]> texts(
            @PathVariable String publisher, @PathVariable String offer, @PathVariable String language) {
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        OfferId id = OfferId.of(offer);
        LanguageTag wanted = language(language);
        File file = doors.asMember(
                owner.id(),
                () -> new File(drafts.head(id).offerId() + "_" + wanted + ".xlf", files.export(id, wanted)));
        return ResponseEntity.ok()
                .contentType(XLIFF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    private static LanguageTag language(String text) {
        try {
            return LanguageTag.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Void> notFound() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
