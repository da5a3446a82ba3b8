package dev.vitrine.storefront.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page.
 *
 * @param language tag of the language that the buyer reads offers in
 * @param lang tag of the language of the words round them, which is another where the interface does not speak it
 * @param site the operator's name
 * @param title the document's title, without the operator's name
 * @param canonical absolute address under which the page is to be known; null for pages that are not to be found
 * @param alternates the same page in the languages in which the offer is written
 * @param image absolute address of a picture for social networks
 * @param notice what marks the page as not being the live one
 */
record Shell(
        String language,
        String lang,
        String site,
        String title,
        String description,
        @Nullable String canonical,
        List<Alternate> alternates,
        @Nullable String image,
        String home,
        List<Choice> languages,
        String market,
        List<Choice> markets,
        @Nullable String marketParameter,
        @Nullable Notice notice) {
    /** A page in another language. */
    record Alternate(String language, String href) {}

    /** For the publisher's own eyes, and for those to whom it shows what is staged. */
    enum Notice {
        STAGED,
        PREVIEW,
        AUDIENCE
    }
}
