package dev.vitrine.offers;

import dev.vitrine.content.Listing;
import dev.vitrine.content.Plan;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Section;

/** Rich texts are cleaned when they are written, so that nothing that stands in the store can carry a script. */
final class CleanTexts {
    private CleanTexts() {}

    static Section clean(Section section) {
        return switch (section) {
            case Listing listing ->
                new Listing(
                        listing.title(),
                        RichText.clean(listing.summary()),
                        RichText.clean(listing.longSummary()),
                        RichText.clean(listing.description()),
                        listing.links(),
                        listing.logos(),
                        listing.hero(),
                        listing.sampleImages());
            case Plan plan ->
                new Plan(plan.title(), RichText.clean(plan.summary()), RichText.clean(plan.description()));
            default -> section;
        };
    }
}
