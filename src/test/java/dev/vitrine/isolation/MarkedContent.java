package dev.vitrine.isolation;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.content.Support;
import dev.vitrine.content.VmImage;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;

/** An offer in whose draft every text that somebody writes freely is a mark. */
final class MarkedContent {
    private final Marks marks;

    MarkedContent(Marks marks) {
        this.marks = marks;
    }

    /** What stands in the first SKU and in French, with all its words made marks. */
    Map<SectionKey, Section> of(OfferContent content) {
        var sku = content.skuKeys().getFirst();
        var french = TwoPublishers.FR;
        return Map.of(
                SectionKey.BASICS,
                basics(content.basics()),
                SectionKey.listing(french),
                listing(content.listing(french)),
                SectionKey.plan(sku, french),
                new Plan(next("plan title"), rich("plan summary"), rich("plan description")),
                SectionKey.legal(french),
                new Legal(next("terms"), ""),
                SectionKey.image(sku),
                image(content.image(sku)),
                SectionKey.SUPPORT,
                new Support(
                        new Support.Contact(next("engineer"), mail("engineer's mail"), "+33 1 99 00 12 34"),
                        new Support.CustomerSupport(
                                next("support"),
                                mail("support's mail"),
                                "+33 1 99 00 12 34",
                                address("support's page"),
                                false)));
    }

    private String next(String place) {
        return marks.next(place);
    }

    private String rich(String place) {
        return "<p>" + next(place) + "</p>";
    }

    private String mail(String place) {
        return next(place) + "@example.com";
    }

    private String address(String place) {
        return "https://example.com/" + next(place);
    }

    private Basics basics(Basics basics) {
        return new Basics(next("offer name"), basics.offerId(), basics.sourceLanguage(), basics.languages());
    }

    private Listing listing(Listing listing) {
        return new Listing(
                next("title"),
                rich("summary"),
                rich("long summary"),
                rich("description"),
                List.of(new Listing.Link("l1", next("link"), address("link's address"))),
                listing.logos(),
                listing.hero(),
                listing.sampleImages().stream()
                        .map(image -> new Listing.SampleImage(image.key(), image.picture(), next("alternative text")))
                        .toList());
    }

    private VmImage image(VmImage image) {
        return new VmImage(
                image.osFamily(),
                next("system"),
                image.recommendedSizes(),
                image.ports(), // which are locked since the offer is live
                image.versions());
    }
}
