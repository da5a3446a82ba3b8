package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.Legal;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;

/** Marketing, Legal: the terms of use, as a text of up to a million characters or as a link (V14). */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/legal", layout = EditorFrame.class)
@PermitAll
@JsModule("context://frontend/terms.js")
class LegalView extends LanguageView<Legal> {
    /** A text this long goes to the server after a longer pause in typing, in milliseconds; what is pasted goes at once. */
    private static final int PAUSE = 2_000;

    LegalView(SectionForms forms, MarketingPages pages) {
        super(Legal.class, forms, pages, MarketingPage.LEGAL);
    }

    @Override
    SectionKey key(LanguageTag language) {
        return SectionKey.legal(language);
    }

    @Override
    void fill(SectionForm<Legal> form, OfferHead offer) {
        form.heading(getTranslation("marketing.legal.heading"));
        form.add(new Paragraph(getTranslation("marketing.legal.note")));
        if (!isSource(offer)) {
            form.add(new Paragraph(getTranslation("marketing.inherits")));
        }
        var terms = new TextArea(getTranslation("content.field.legal.terms"));
        terms.setValueChangeMode(ValueChangeMode.LAZY);
        terms.setValueChangeTimeout(PAUSE);
        // Whatever the browser tells takes along what waits to be told.
        terms.getElement().addEventListener("v-pasted", event -> {});
        terms.addClassName("v-terms");
        form.field(terms, "terms").limit(Legal.TERMS_MAX);
        var url = new TextField(getTranslation("content.field.legal.termsUrl"));
        url.setPlaceholder("https://");
        form.field(url, "termsUrl").help(getTranslation("marketing.legal.urlHelp"));
    }
}
