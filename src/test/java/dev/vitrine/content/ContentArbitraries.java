package dev.vitrine.content;

import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.Listing.SampleImage;
import dev.vitrine.content.Support.Contact;
import dev.vitrine.content.Support.CustomerSupport;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.content.VmImage.Protocol;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary content for properties: any value a section can hold, valid for the rules or not. */
public final class ContentArbitraries {
    private static final LanguageTag FR = LanguageTag.of("fr-FR");

    private ContentArbitraries() {}

    /** A key of this kind; always the same one, so that several sections stand for states of one. */
    public static SectionKey key(SectionKey.Kind kind) {
        return new SectionKey(kind, kind.perSku() ? "k1" : null, kind.perLanguage() ? FR : null);
    }

    public static Arbitrary<SectionKey.Kind> kinds() {
        return Arbitraries.of(SectionKey.Kind.class);
    }

    public static Arbitrary<Section> section(SectionKey.Kind kind) {
        return switch (kind) {
            case BASICS -> basics().map(Function.identity());
            case SKU -> skus().map(Function.identity());
            case IMAGE -> images().map(Function.identity());
            case LISTING -> listings().map(Function.identity());
            case PLAN -> plans().map(Function.identity());
            case LEGAL -> legals().map(Function.identity());
            case PRICING -> pricings().map(Function.identity());
            case PRICES -> prices().map(Function.identity());
            case SUPPORT -> supports().map(Function.identity());
            case CATEGORIES -> ids().map(TreeSet::new).map(Categories::new);
        };
    }

    /** Whole offers with up to two SKUs and two languages; any section may be missing. */
    public static Arbitrary<OfferContent> offers() {
        var keys = List.of(
                SectionKey.BASICS,
                SectionKey.sku("k1"),
                SectionKey.sku("k2"),
                SectionKey.image("k1"),
                SectionKey.listing(FR),
                SectionKey.listing(LanguageTag.of("en-US")),
                SectionKey.plan("k1", FR),
                SectionKey.legal(FR),
                SectionKey.PRICING,
                SectionKey.prices("k1"),
                SectionKey.SUPPORT,
                SectionKey.CATEGORIES);
        return Arbitraries.of(keys).set().flatMap(chosen -> {
            Arbitrary<OfferContent> offer = Arbitraries.just(OfferContent.EMPTY);
            for (var key : chosen) {
                offer = Combinators.combine(offer, section(key.kind())).as((o, section) -> o.with(key, section));
            }
            return offer;
        });
    }

    /** Any text that a store can keep: no NUL, no unpaired surrogate. */
    public static Arbitrary<String> texts() {
        var special = Arbitraries.of(
                "",
                " ",
                "\n\r\t",
                "\u0001\u001f\u007f",
                "\"\\/",
                "é",
                "e\u0301",
                "😀👩‍💻",
                "\u2028\u2029\ufeff\uffff",
                "<b>x</b>",
                "a.b[c]%",
                "HOURLY",
                "NONE",
                "false",
                "0");
        var words = Arbitraries.strings().alpha().ofMaxLength(8);
        var any = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(5)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
        return Arbitraries.oneOf(special, words, any);
    }

    static Arbitrary<Basics> basics() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        languages().injectNull(0.3),
                        languages().list().ofMaxSize(4))
                .as(Basics::new);
    }

    static Arbitrary<Sku> skus() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(Sku.Billing.class),
                        Arbitraries.of(Sku.Trial.class),
                        Arbitraries.of(true, false))
                .as(Sku::new);
    }

    static Arbitrary<VmImage> images() {
        return Combinators.combine(
                        Arbitraries.of(OsFamily.class).injectNull(0.3),
                        texts(),
                        ids(),
                        keyed(Combinators.combine(
                                        Arbitraries.integers().between(-1, 70_000),
                                        Arbitraries.of(Protocol.class),
                                        texts())
                                .as((port, protocol, purpose) -> (Function<String, OpenPort>)
                                        key -> new OpenPort(key, port, protocol, purpose))),
                        keyed(Combinators.combine(texts(), vhds().injectNull(0.3), disks())
                                .as((number, vhd, disks) -> (Function<String, ImageVersion>)
                                        key -> new ImageVersion(key, number, vhd, disks))))
                .as(VmImage::new);
    }

    static Arbitrary<Listing> listings() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        texts(),
                        keyed(Combinators.combine(texts(), texts())
                                .as((title, url) -> (Function<String, Link>) key -> new Link(key, title, url))),
                        Arbitraries.maps(Arbitraries.of(LogoSize.class), pictures())
                                .ofMaxSize(4)
                                .map(TreeMap::new),
                        pictures().injectNull(0.5),
                        keyed(Combinators.combine(pictures().injectNull(0.3), texts())
                                .as((picture, text) ->
                                        (Function<String, SampleImage>) key -> new SampleImage(key, picture, text))))
                .as(Listing::new);
    }

    static Arbitrary<Plan> plans() {
        return Combinators.combine(texts(), texts(), texts()).as(Plan::new);
    }

    static Arbitrary<Legal> legals() {
        return Combinators.combine(texts(), texts()).as(Legal::new);
    }

    static Arbitrary<Pricing> pricings() {
        return Combinators.combine(id(), ids().map(TreeSet::new)).as(Pricing::new);
    }

    static Arbitrary<SkuPrices> prices() {
        Arbitrary<SortedMap<Integer, BigDecimal>> byCores = Arbitraries.maps(
                        Arbitraries.integers().between(-1, 130), amounts())
                .ofMaxSize(3)
                .map(TreeMap::new);
        return Combinators.combine(
                        Arbitraries.maps(id(), byCores).ofMaxSize(3).map(TreeMap::new), ids().map(TreeSet::new))
                .as(SkuPrices::new);
    }

    static Arbitrary<Support> supports() {
        return Combinators.combine(
                        Combinators.combine(texts(), texts(), texts()).as(Contact::new),
                        Combinators.combine(texts(), texts(), texts(), texts(), Arbitraries.of(true, false))
                                .as(CustomerSupport::new))
                .as(Support::new);
    }

    /** Exact amounts of any scale that a price may have, written in several ways. */
    public static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "0.00", "1.10", "1E+2", "100", "-5", "0.000000000000000001", "999999999999999999")
                        .map(BigDecimal::new),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000"), new BigDecimal("1000000"))
                        .ofScale(6));
    }

    private static Arbitrary<List<DataDisk>> disks() {
        return keyed(Combinators.combine(Arbitraries.integers().between(-1, 65), vhds().injectNull(0.3))
                .as((lun, vhd) -> (Function<String, DataDisk>) key -> new DataDisk(key, lun, vhd)));
    }

    private static Arbitrary<Vhd> vhds() {
        return Combinators.combine(texts(), texts(), texts()).as(Vhd::new);
    }

    private static Arbitrary<Picture> pictures() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c")
                                .map(text -> Sha256.ofBytes(text.getBytes(StandardCharsets.UTF_8))),
                        Arbitraries.of(0, 40, 90, 815),
                        Arbitraries.of(0, 40, 115, 290))
                .as(Picture::new);
    }

    private static Arbitrary<LanguageTag> languages() {
        return Arbitraries.of(Arrays.stream(new String[] {"fr-FR", "en-US", "de-DE", "it", "pt-BR"})
                .map(LanguageTag::of)
                .toList());
    }

    private static Arbitrary<String> id() {
        return Arbitraries.of("US", "FR", "GB", "a.b", "c[d]", "50%", "", "%5B", "é");
    }

    private static Arbitrary<List<String>> ids() {
        return id().list().ofMaxSize(5);
    }

    private static <T> Arbitrary<List<T>> keyed(Arbitrary<Function<String, T>> items) {
        var keys = Arbitraries.of("a", "b", "c", "d", "e-1", "F_2")
                .list()
                .uniqueElements()
                .ofMaxSize(4);
        return Combinators.combine(keys, items.list().ofSize(4)).as((names, makers) -> {
            var list = new ArrayList<T>();
            for (int i = 0; i < names.size(); i++) {
                list.add(makers.get(i).apply(names.get(i)));
            }
            return List.copyOf(list);
        });
    }
}
