package dev.vitrine.storefront.ui;

import org.jspecify.annotations.Nullable;

/**
 * The terms of use of an offer.
 *
 * @param offerLang tag of the language of the offer's title
 * @param lang tag of the terms' language
 * @param foreign name of that language when it is not the one asked for
 * @param text plain; empty when there is a link instead
 * @param link address of the terms, or empty
 */
record TermsPage(
        String offer,
        String back,
        String offerLang,
        String lang,
        @Nullable String foreign,
        String text,
        String link) {}
