package dev.vitrine.pricing.ui;

import dev.vitrine.identity.Permit;
import dev.vitrine.kit.FileAnswer;
import dev.vitrine.offers.Drafts;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The price book of an offer as a workbook, for the publisher's own people; what is another's is not there. */
@RestController
@PreAuthorize(Permit.SIGNED_IN)
class PriceSheetController {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PriceSheets sheets;
    private final Drafts drafts;
    private final Publishers publishers;
    private final Doors doors;

    PriceSheetController(PriceSheets sheets, Drafts drafts, Publishers publishers, Doors doors) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.publishers = publishers;
        this.doors = doors;
    }

    /** Where {@link #prices} answers. */
    static String address(String publisher, OfferId offer) {
        return "p/" + publisher + "/offers/" + offer + "/prices.xlsx";
    }

    private record File(String name, byte[] bytes) {}

    @GetMapping("/p/{publisher}/offers/{offer}/prices.xlsx")
    ResponseEntity<byte[]> prices(@PathVariable String publisher, @PathVariable String offer) {
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        OfferId id = OfferId.of(offer);
        File made = doors.asMember(
                owner.id(), () -> new File(drafts.head(id).offerId() + "_prices.xlsx", sheets.export(id)));
        return FileAnswer.of(made.name(), WORKBOOK, "default-src 'none'; sandbox", made.bytes());
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Void> notFound() {
        return FileAnswer.notFound();
    }
}
