package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Listing;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;

/** Marketing, Sample images: optional pictures, of which buyers see the first. */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/sample-images", layout = EditorFrame.class)
@PermitAll
class SampleImagesView extends LanguageView<Listing> {
    private final transient Pictures pictures;

    SampleImagesView(SectionForms forms, MarketingPages pages, Pictures pictures) {
        super(Listing.class, forms, pages, MarketingPage.SAMPLE_IMAGES);
        this.pictures = pictures;
    }

    @Override
    SectionKey key(LanguageTag language) {
        return SectionKey.listing(language);
    }

    @Override
    void fill(SectionForm<Listing> form, OfferHead offer) {
        form.heading(getTranslation("marketing.samples.heading"));
        form.add(new Paragraph(getTranslation("marketing.samples.note")));
        if (!isSource(offer)) {
            form.add(new Paragraph(getTranslation("marketing.inherits")));
        }
        form.field(new SampleImagesField(pictures, new PictureAddresses(publisher())), "sampleImages");
    }
}
