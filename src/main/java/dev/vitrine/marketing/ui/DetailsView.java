package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.Listing;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;

/** Marketing, Details: title, summaries and description, the four logos and the hero (portal-2016.md 2.6). */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/details", layout = EditorFrame.class)
@PermitAll
class DetailsView extends LanguageView<Listing> {
    private final transient Drafts drafts;
    private final transient LogosAndHero pictures;

    DetailsView(SectionForms forms, MarketingPages pages, Drafts drafts, LogosAndHero pictures) {
        super(Listing.class, forms, pages, MarketingPage.DETAILS);
        this.drafts = drafts;
        this.pictures = pictures;
    }

    @Override
    SectionKey key(LanguageTag language) {
        return SectionKey.listing(language);
    }

    @Override
    void fill(SectionForm<Listing> form, OfferHead offer) {
        Listing source = isSource(offer)
                ? null
                : (Listing) drafts.section(offer.id(), SectionKey.listing(offer.sourceLanguage()))
                        .value();
        form.heading(getTranslation("marketing.description"));
        form.add(new Paragraph(getTranslation("marketing.details.duplicates")));
        TwinNotes twins = pages().twins(this, offer.id(), language());
        twins.watch(form);
        form.whenJudged(judged -> twins.show());
        var texts = new TextFields<>(form, twins, language(), source == null ? null : offer.sourceLanguage());
        texts.title(
                getTranslation("content.field.listing.title"),
                "title",
                Listing.TITLE_MAX,
                source == null ? "" : source.title());
        texts.html(
                getTranslation("content.field.listing.summary"),
                "summary",
                Listing.SUMMARY_MAX,
                2,
                "",
                source == null ? "" : source.summary());
        texts.html(
                getTranslation("content.field.listing.longSummary"),
                "longSummary",
                Listing.LONG_SUMMARY_MAX,
                3,
                "",
                source == null ? "" : source.longSummary());
        texts.html(
                getTranslation("content.field.listing.description"),
                "description",
                Listing.DESCRIPTION_MAX,
                8,
                getTranslation("marketing.details.tags"),
                source == null ? "" : source.description());
        pictures.put(form, publisher(), source);
    }
}
