package dev.vitrine.storefront.ui;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its page shows it. Texts named {@code …Html} are cleaned and written as they are; all others are escaped.
 *
 * @param lang tag of the language of the publisher's texts
 * @param linksLang tag of the language of the links' titles
 * @param sampleLang tag of the language of the sample image's words
 * @param foreign name of that language when it is not the one asked for
 * @param machine what the machine under the chosen plan costs, where the operator set it
 * @param missing which of title and summary were not written, in a preview that says so in their place
 */
record OfferPage(
        String lang,
        String linksLang,
        String sampleLang,
        @Nullable String foreign,
        String title,
        String publisher,
        String publisherHref,
        String tagline,
        String leadHtml,
        String descriptionHtml,
        @Nullable Image hero,
        @Nullable Image logo,
        @Nullable Image sample,
        List<Plan> plans,
        @Nullable Plan chosen,
        List<Choice> coreChoices,
        List<Option> planOptions,
        List<Option> recommendedSizes,
        List<Option> otherCores,
        int cores,
        @Nullable Machine machine,
        String market,
        List<Link> links,
        List<Link> categories,
        Facts facts,
        String terms,
        String action,
        @Nullable String getIt,
        Set<String> missing) {
    /** A picture with its true size. */
    record Image(String src, int width, int height, String alt) {}

    /** A link with its words. */
    record Link(String label, String href) {}

    /** An option of a select. */
    record Option(String value, String label, boolean selected) {}

    /**
     * A SKU.
     *
     * @param price of an hour with the chosen number of cores; null for one with the buyer's own licence, one that is not
     *     sold in the market, or one without that number of cores
     * @param sold whether it can be had in the market
     */
    record Plan(
            String id,
            String title,
            String summaryHtml,
            String descriptionHtml,
            boolean byol,
            boolean trial,
            boolean sold,
            @Nullable String price,
            @Nullable String month,
            String href,
            boolean chosen) {}

    /**
     * A machine and what it costs.
     *
     * @param hour price of an hour of the machine alone
     * @param together of an hour of software and machine
     * @param month what that comes to in a month, roughly
     */
    record Machine(String label, String hour, String together, String month) {}

    /** What stands in figures and names. */
    record Facts(List<String> systems, String versions, String firstMarket, int otherMarkets, List<String> languages) {}
}
