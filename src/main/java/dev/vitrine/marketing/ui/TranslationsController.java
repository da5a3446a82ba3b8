package dev.vitrine.marketing.ui;

import dev.vitrine.identity.Permit;
import dev.vitrine.kit.FileAnswer;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Form;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import java.util.Arrays;
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
    private static final String ALL = "all";

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

    /** What a file can be: texts in one language or in all, as XLIFF or as a workbook. */
    enum Download {
        XLIFF(Form.XLIFF, false, ".xlf", "application/xliff+xml"),
        WORKBOOK(Form.XLSX, false, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ALL_XLIFF(Form.XLIFF, true, ".zip", "application/zip"),
        ALL_WORKBOOK(Form.XLSX, true, ".xlsx", WORKBOOK.type.toString());

        private final Form form;
        private final boolean all;
        private final String ending;
        private final MediaType type;

        Download(Form form, boolean all, String ending, String type) {
            this.form = form;
            this.all = all;
            this.ending = ending;
            this.type = MediaType.parseMediaType(type);
        }
    }

    /** Where {@link #texts} answers. */
    static String address(String publisher, OfferId offer, LanguageTag language, Download kind) {
        return "p/" + publisher + "/offers/" + offer + "/translations/" + (kind.all ? ALL : language) + kind.ending;
    }

    private record File(String name, byte[] bytes) {}

    @GetMapping("/p/{publisher}/offers/{offer}/translations/{file}")
    ResponseEntity<byte[]> texts(
            @PathVariable String publisher, @PathVariable String offer, @PathVariable String file) {
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        OfferId id = OfferId.of(offer);
        String which = file.substring(0, Math.max(0, file.indexOf('.')));
        Download kind = kind(which.equals(ALL), file.substring(which.length()));
        LanguageTag language = kind.all ? null : language(which);
        File made = doors.asMember(
                owner.id(),
                () -> new File(drafts.head(id).offerId() + "_" + file, files.export(id, language, kind.form)));
        return FileAnswer.of(made.name(), kind.type, "default-src 'none'; sandbox", made.bytes());
    }

    private static Download kind(boolean all, String ending) {
        return Arrays.stream(Download.values())
                .filter(kind -> kind.all == all && kind.ending.equals(ending))
                .findFirst()
                .orElseThrow(NotFoundException::new);
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
        return FileAnswer.notFound();
    }
}
