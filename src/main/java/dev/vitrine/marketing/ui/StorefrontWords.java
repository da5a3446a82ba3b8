package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Listing;
import dev.vitrine.content.RichText;

/**
 * What the storefront writes beside and over an offer's pictures.
 *
 * @param publisher the publisher's display name
 * @param tagline the summary without its tags
 */
record StorefrontWords(String publisher, String title, String tagline) {
    static StorefrontWords of(String publisher, Listing listing) {
        return new StorefrontWords(publisher, listing.title(), RichText.lines(listing.summary()));
    }

    /** As they stand over the hero. */
    Div overHero() {
        var words = lines();
        words.addClassName("v-hero-words");
        return words;
    }

    /** Under one another. */
    Div lines() {
        return new Div(line(publisher, "v-shop-by"), line(title, "v-shop-title"), line(tagline, "v-shop-tagline"));
    }

    private static Span line(String text, String look) {
        var line = new Span(text);
        line.addClassName(look);
        return line;
    }
}
