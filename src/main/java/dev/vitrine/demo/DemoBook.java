package dev.vitrine.demo;

import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Storing;
import dev.vitrine.content.Basics;
import dev.vitrine.content.Categories;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.content.Support;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.Protocol;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.demo.DemoOffer.DemoSku;
import dev.vitrine.demo.DemoOffer.Goal;
import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.demo.blobs.SampleDisks;
import dev.vitrine.images.SasUrls;
import dev.vitrine.images.SasUrls.Keeping;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.ExchangeRate;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills in a demo offer, section by section, as its publisher would. */
@Component
@ConditionalOnProperty("vitrine.demo.enabled")
class DemoBook {
    private static final List<String> MARKETS = List.of("fr", "de", "gb", "us");
    private static final Duration SAS_LIFE = Duration.ofDays(180);

    private final Pictures pictures;
    private final SasUrls sasUrls;
    private final MarketplaceLists lists;
    private final Clock clock;

    DemoBook(Pictures pictures, SasUrls sasUrls, MarketplaceLists lists, Clock clock) {
        this.pictures = pictures;
        this.sasUrls = sasUrls;
        this.lists = lists;
        this.clock = clock;
    }

    /** Everything but the basics, as one save. */
    List<Edit> sections(OfferId id, DemoOffer offer) {
        var edits = new ArrayList<Edit>();
        for (DemoSku sku : offer.skus()) {
            edits.add(edit(SectionKey.sku(sku.key()), new Sku(sku.id(), sku.billing(), sku.trial(), false)));
            edits.add(edit(
                    SectionKey.image(sku.key()), image(id, offer, offer.skus().indexOf(sku))));
            edits.add(edit(SectionKey.prices(sku.key()), prices(offer, sku)));
        }
        for (LanguageTag language : languages(offer)) {
            texts(offer, language, edits);
        }
        edits.add(edit(SectionKey.PRICING, new Pricing(base(offer), new TreeSet<>(MARKETS))));
        edits.add(edit(SectionKey.SUPPORT, support(offer)));
        edits.add(edit(SectionKey.CATEGORIES, new Categories(new TreeSet<>(offer.categories()))));
        return edits;
    }

    static List<LanguageTag> languages(DemoOffer offer) {
        LanguageTag other = offer.source().equals(DemoOffer.FRENCH) ? DemoOffer.ENGLISH : DemoOffer.FRENCH;
        return List.of(offer.source(), other);
    }

    private void texts(DemoOffer offer, LanguageTag language, List<Edit> edits) {
        if (!DemoTexts.exist(offer.offerId(), language)) {
            return;
        }
        var texts = new DemoTexts(offer.offerId(), language);
        boolean source = language.equals(offer.source());
        Listing listing = source
                ? texts.listing(logos(offer), picture(offer.pictures().hero(), 815, 290), sample(offer))
                : texts.listing(Collections.emptySortedMap(), null, null);
        edits.add(edit(SectionKey.listing(language), listing));
        for (DemoSku sku : offer.skus()) {
            edits.add(edit(SectionKey.plan(sku.key(), language), texts.plan(sku.id())));
        }
        if (!texts.legal().terms().isEmpty()) {
            edits.add(edit(SectionKey.legal(language), texts.legal()));
        }
    }

    private SortedMap<LogoSize, Picture> logos(DemoOffer offer) {
        var logos = new TreeMap<LogoSize, Picture>();
        for (LogoSize size : LogoSize.values()) {
            byte[] png = offer.pictures().logo(size.width(), size.height());
            logos.put(size, picture(png, size.width(), size.height()));
        }
        return logos;
    }

    private Picture sample(DemoOffer offer) {
        return picture(offer.pictures().sample(), 0, 0);
    }

    private Picture picture(byte[] png, int width, int height) {
        var wanted = new Pictures.Wanted(width, height, true, 2 << 20);
        if (pictures.store(png, wanted) instanceof Storing.Kept(Pictures.Stored stored)) {
            return new Picture(stored.hash(), stored.width(), stored.height());
        }
        throw new IllegalStateException("a picture of the demo is refused");
    }

    /** Each SKU has a disk of its own: {@code number} tells which of the samples. */
    private VmImage image(OfferId id, DemoOffer offer, int number) {
        boolean windows = offer.os() == VmImage.OsFamily.WINDOWS;
        var versions = offer.goal() == Goal.DRAFT
                ? List.<ImageVersion>of()
                : List.of(new ImageVersion(
                        "v1", "1.0.0", disk(id, offer, (windows ? "windows" : "linux") + "-1.0." + number), List.of()));
        var ports = windows
                ? List.of(new OpenPort("p1", 3389, Protocol.TCP, "RDP"), new OpenPort("p2", 443, Protocol.TCP, "HTTPS"))
                : List.of(new OpenPort("p1", 22, Protocol.TCP, "SSH"), new OpenPort("p2", 443, Protocol.TCP, "HTTPS"));
        List<String> sizes = lists.vmSizes().stream()
                .filter(size -> size.cores() >= 2 && size.cores() <= 8)
                .limit(3)
                .map(MarketplaceLists.VmSize::id)
                .toList();
        return new VmImage(offer.os(), offer.osDescription(), sizes, ports, versions);
    }

    /** The disk behind a SAS URL that the publisher pastes. */
    private Vhd disk(OfferId id, DemoOffer offer, String file) {
        Instant start = clock.instant().minus(Duration.ofDays(1));
        String url = SampleBlobStore.sasUrl(
                offer.publisher() + "vhds", SampleDisks.SOUND, file + ".vhd", start, start.plus(SAS_LIFE));
        if (sasUrls.keep(id, url) instanceof Keeping.Kept kept) {
            return kept.vhd();
        }
        throw new IllegalStateException("a SAS URL of the demo is refused");
    }

    private SkuPrices prices(DemoOffer offer, DemoSku sku) {
        if (sku.billing() == Sku.Billing.BYOL) {
            return new SkuPrices(Collections.emptySortedMap(), new TreeSet<>(MARKETS));
        }
        Marketplace marketplace = lists.forRules();
        Map<String, BigDecimal> rates =
                lists.exchangeRates().stream().collect(Collectors.toMap(ExchangeRate::currency, ExchangeRate::perEuro));
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        for (String id : MARKETS) {
            Marketplace.Market market = marketplace.markets().get(id);
            BigDecimal rate = rates.getOrDefault(market.currency(), BigDecimal.ONE);
            var prices = new TreeMap<Integer, BigDecimal>();
            for (int cores : marketplace.coreCounts()) {
                BigDecimal exact =
                        offer.perCore().multiply(BigDecimal.valueOf(cores)).multiply(rate);
                prices.put(cores, exact.setScale(Math.min(2, market.decimals()), RoundingMode.HALF_UP));
            }
            hourly.put(id, prices);
        }
        return new SkuPrices(hourly, Collections.emptySortedSet());
    }

    private static String base(DemoOffer offer) {
        return offer.source().equals(DemoOffer.FRENCH) ? "fr" : "us";
    }

    private static Support support(DemoOffer offer) {
        String domain = offer.publisher() + ".example";
        return offer.publisher().equals("contoso")
                ? new Support(
                        new Support.Contact("Marc Dubois", "marc.dubois@" + domain, "+33 1 70 18 00 10"),
                        new Support.CustomerSupport(
                                "Support Contoso",
                                "support@" + domain,
                                "+33 1 70 18 00 20",
                                "https://support." + domain,
                                false))
                : new Support(
                        new Support.Contact("Liam Stone", "liam.stone@" + domain, "+1 206 555 0110"),
                        new Support.CustomerSupport(
                                "Fabrikam Support", "support@" + domain, "", "https://support." + domain, true));
    }

    private static Edit edit(SectionKey key, dev.vitrine.content.Section value) {
        return new Edit(key, 0, value);
    }

    static Basics basics(DemoOffer offer) {
        LanguageTag source = offer.source();
        return new Basics(
                new DemoTexts(offer.offerId(), source)
                        .listing(Collections.emptySortedMap(), null, null)
                        .title(),
                offer.offerId(),
                source,
                languages(offer));
    }
}
