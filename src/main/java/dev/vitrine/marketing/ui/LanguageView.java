package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.content.Section;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Workplace;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.offers.SectionView;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of Marketing that edits one section of one language. */
abstract class LanguageView<S extends Section> extends SectionView<S> {
    private final transient MarketingPages pages;
    private final MarketingPage page;
    private @Nullable LanguageTag language;
    private String publisher = "";

    LanguageView(Class<S> type, SectionForms forms, MarketingPages pages, MarketingPage page) {
        super(type, forms);
        this.pages = pages;
        this.page = page;
    }

    abstract SectionKey key(LanguageTag language);

    /** Puts the fields on the form. */
    abstract void fill(SectionForm<S> form, OfferHead offer);

    @Override
    protected SectionKey key(RouteParameters parameters) {
        language = OfferRoute.language(parameters);
        publisher = parameters.get(Workplace.PARAMETER).orElseThrow(NotFoundException::new);
        return key(language);
    }

    @Override
    protected void build(SectionForm<S> form) {
        OfferHead offer = pages.offer(form.offer(), language());
        Preview preview = pages.preview(offer, language(), page, this::aside);
        pages.head(this, offer, language(), page, preview.button()).forEach((Component part) -> add(part));
        add(form);
        fill(form, offer);
    }

    final MarketingPages pages() {
        return pages;
    }

    final LanguageTag language() {
        return Objects.requireNonNull(language);
    }

    /** The publisher's address, for the addresses of pictures. */
    final String publisher() {
        return publisher;
    }

    final boolean isSource(OfferHead offer) {
        return offer.sourceLanguage().equals(language());
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, language(), page);
    }
}
