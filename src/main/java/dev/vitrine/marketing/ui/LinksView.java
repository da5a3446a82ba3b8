package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.Listing;
import dev.vitrine.marketing.LinkCheck;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Marketing, Links: what is useful to buyers beyond the page (V13). */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/links", layout = EditorFrame.class)
@PermitAll
class LinksView extends LanguageView<Listing> {
    private final transient LinkCheck check;
    private final transient Clock clock;

    LinksView(SectionForms forms, MarketingPages pages, LinkCheck check, Clock clock) {
        super(Listing.class, forms, pages, MarketingPage.LINKS);
        this.check = check;
        this.clock = clock;
    }

    @Override
    SectionKey key(LanguageTag language) {
        return SectionKey.listing(language);
    }

    @Override
    void fill(SectionForm<Listing> form, OfferHead offer) {
        form.heading(getTranslation("marketing.links.heading"));
        form.add(new Paragraph(getTranslation("marketing.links.note")));
        if (!isSource(offer)) {
            form.add(new Paragraph(getTranslation("marketing.inherits")));
        }
        var links = new LinksField();
        form.field(links, "links");
        form.add(new LinksNow(links, check, clock));
    }
}
