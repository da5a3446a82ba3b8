package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Basics;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.World;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Offers that are live, made by the services themselves in a job's scope. */
@Component
class Shop {
    private static final List<Integer> CORES = List.of(1, 2, 4, 8, 16, 32);

    private final World world;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Pictures pictures;

    Shop(World world, Drafts drafts, Revisions revisions, Pictures pictures) {
        this.world = world;
        this.drafts = drafts;
        this.revisions = revisions;
        this.pictures = pictures;
    }

    /** An offer that is on sale. */
    record Offer(Publisher publisher, OfferId id, String publicId, RevisionId revision) {
        String path(LanguageTag language) {
            return "/marketplace/" + language + "/" + publisher.slug() + "/" + publicId;
        }
    }

    Publisher publisher() {
        return world.publisher();
    }

    static String word(String begin) {
        String random = Uuid7.next().toString().replace("-", "");
        return begin + "-" + random.substring(random.length() - 12);
    }

    /** A live offer in French and English with pictures of its own, changed as the test wishes. */
    Offer live(Publisher publisher, UnaryOperator<OfferContent> change) {
        OfferId id = draft(publisher, change);
        RevisionId revision = goLive(publisher, id);
        return new Offer(publisher, id, publicId(publisher, id), revision);
    }

    OfferId draft(Publisher publisher, UnaryOperator<OfferContent> change) {
        return world.job(publisher.id(), () -> {
            OfferContent content = change.apply(content());
            Basics basics = content.basics();
            var wish = new Drafts.NewOffer(
                    basics.name(),
                    basics.offerId(),
                    Objects.requireNonNull(basics.sourceLanguage()),
                    basics.languages());
            OfferId id = ((Drafts.Creation.Created) drafts.create(wish)).id();
            save(id, content);
            return id;
        });
    }

    /** Saves these sections over what is there; within a scope. */
    void save(OfferId id, OfferContent content) {
        var versions = drafts.open(id).versions();
        var edits = content.sections().entrySet().stream()
                .filter(entry -> entry.getKey().kind() != SectionKey.Kind.BASICS)
                .map(entry ->
                        new Drafts.Edit(entry.getKey(), versions.getOrDefault(entry.getKey(), 0L), entry.getValue()))
                .toList();
        assertThat(drafts.saveAll(id, edits)).isInstanceOf(Drafts.SaveResult.Saved.class);
    }

    void save(Publisher publisher, OfferId id, SectionKey key, Section value) {
        world.job(publisher.id(), () -> {
            var edit = new Drafts.Edit(key, drafts.section(id, key).version(), value);
            assertThat(drafts.save(id, edit)).isInstanceOf(Drafts.SaveResult.Saved.class);
            return true;
        });
    }

    RevisionId stage(Publisher publisher, OfferId id) {
        return world.job(publisher.id(), () -> {
            RevisionId revision = revisions.freeze(id).id();
            revisions.markStaged(revision);
            return revision;
        });
    }

    RevisionId goLive(Publisher publisher, OfferId id) {
        RevisionId revision = stage(publisher, id);
        return world.job(publisher.id(), () -> {
            revisions.markLive(revision, Map.of("submission", "test"));
            return revision;
        });
    }

    private String publicId(Publisher publisher, OfferId id) {
        return world.job(publisher.id(), () -> drafts.head(id).offerId());
    }

    OfferContent content(Offer offer) {
        return content(offer.publisher(), offer.id());
    }

    OfferContent content(Publisher publisher, OfferId offer) {
        return world.job(publisher.id(), () -> drafts.open(offer).content());
    }

    /** Within a scope, for its pictures. */
    private OfferContent content() {
        OfferContent content = ContentFixtures.contoso();
        var logos = new TreeMap<Listing.LogoSize, Listing.Picture>();
        for (Listing.LogoSize size : Listing.LogoSize.values()) {
            logos.put(size, picture(size.width(), size.height()));
        }
        Listing french = content.listing(FR);
        var sample = french.sampleImages().getFirst();
        var listing = new Listing(
                french.title(),
                french.summary(),
                french.longSummary(),
                french.description(),
                french.links(),
                logos,
                picture(Listing.HERO_WIDTH, Listing.HERO_HEIGHT),
                List.of(new Listing.SampleImage(sample.key(), picture(640, 360), sample.alternativeText())));
        return content.with(SectionKey.BASICS, new Basics("Contoso Archive", word("archive"), FR, List.of(FR, EN)))
                .with(SectionKey.listing(FR), listing)
                .with(SectionKey.sku(BYOL), new Sku(word("byol"), Sku.Billing.BYOL, Sku.Trial.NONE, false))
                .with(SectionKey.sku(HOURLY), new Sku(word("std"), Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, false))
                .with(SectionKey.PRICING, new Pricing("fr", new TreeSet<>(List.of("fr", "us", "jp"))))
                .with(
                        SectionKey.prices(BYOL),
                        new SkuPrices(Collections.emptySortedMap(), new TreeSet<>(List.of("fr", "us"))))
                .with(SectionKey.prices(HOURLY), prices("0.18", "0.2"));
    }

    /** Prices for one core, and so on in proportion, in France and the United States. */
    static SkuPrices prices(String france, String unitedStates) {
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        hourly.put("fr", perCore(france));
        hourly.put("us", perCore(unitedStates));
        return new SkuPrices(hourly, Collections.emptySortedSet());
    }

    private static TreeMap<Integer, BigDecimal> perCore(String price) {
        var prices = new TreeMap<Integer, BigDecimal>();
        CORES.forEach(cores -> prices.put(cores, new BigDecimal(price).multiply(BigDecimal.valueOf(cores))));
        return prices;
    }

    private Listing.Picture picture(int width, int height) {
        var wanted = new Pictures.Wanted(width, height, true, 1 << 20);
        var kept = (Pictures.Storing.Kept) pictures.store(Crafted.png(width, height), wanted);
        return new Listing.Picture(kept.picture().hash(), width, height);
    }
}
