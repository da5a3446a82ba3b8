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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Content for tests: one complete, valid offer of the publisher Contoso, and its parts. */
public final class ContentFixtures {
    public static final LanguageTag FR = LanguageTag.of("fr-FR");
    public static final LanguageTag EN = LanguageTag.of("en-US");

    /** Stable key of the BYOL SKU, whose id is {@code byol}. */
    public static final String BYOL = "k1";

    /** Stable key of the hourly SKU, whose id is {@code standard}. */
    public static final String HOURLY = "k2";

    public static final List<Integer> CORE_COUNTS = List.of(1, 2, 4, 8, 16, 32);

    private ContentFixtures() {}

    /** A complete, valid offer in fr-FR (source) and en-US with a BYOL and an hourly SKU, sold in France and the United States. */
    public static OfferContent contoso() {
        return contoso(CORE_COUNTS);
    }

    /** The same, with the hourly SKU priced for these core counts. */
    public static OfferContent contoso(List<Integer> coreCounts) {
        return OfferContent.EMPTY
                .with(SectionKey.BASICS, new Basics("Contoso Archive", "contoso-archive", FR, List.of(FR, EN)))
                .with(SectionKey.sku(BYOL), new Sku("byol", Sku.Billing.BYOL, Sku.Trial.NONE, false))
                .with(SectionKey.sku(HOURLY), new Sku("standard", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, false))
                .with(SectionKey.image(BYOL), image("byol"))
                .with(SectionKey.image(HOURLY), image("standard"))
                .with(SectionKey.listing(FR), listingFr())
                .with(SectionKey.listing(EN), listingEn())
                .with(
                        SectionKey.plan(BYOL, FR),
                        new Plan(
                                "Archive avec votre licence",
                                "<p>Apportez la licence que vous avez déjà.</p>",
                                "<p>La machine complète, sans coût logiciel : votre contrat Contoso suffit.</p>"))
                .with(
                        SectionKey.plan(BYOL, EN),
                        new Plan(
                                "Archive with your licence",
                                "<p>Bring the licence you already own.</p>",
                                "<p>The complete machine at no software cost: your Contoso contract is enough.</p>"))
                .with(
                        SectionKey.plan(HOURLY, FR),
                        new Plan(
                                "Archive à l’heure",
                                "<p>Payez les heures utilisées, un mois offert.</p>",
                                "<p>Le logiciel est compris dans le prix de l’heure et s’arrête avec la machine.</p>"))
                .with(
                        SectionKey.plan(HOURLY, EN),
                        new Plan(
                                "Archive by the hour",
                                "<p>Pay for the hours you use, first month free.</p>",
                                "<p>Software is included in the hourly price and stops when the machine does.</p>"))
                .with(
                        SectionKey.legal(FR),
                        new Legal("Conditions d’utilisation de Contoso Archive.\nLe service est fourni en l’état.", ""))
                .with(
                        SectionKey.legal(EN),
                        new Legal("Terms of use of Contoso Archive.\nThe service is provided as it is.", ""))
                .with(SectionKey.PRICING, new Pricing("us", new TreeSet<>(List.of("fr", "us"))))
                .with(
                        SectionKey.prices(BYOL),
                        new SkuPrices(Collections.emptySortedMap(), new TreeSet<>(List.of("fr", "us"))))
                .with(SectionKey.prices(HOURLY), hourly(coreCounts))
                .with(
                        SectionKey.SUPPORT,
                        new Support(
                                new Contact("Inès Moreau", "ines.moreau@contoso.example", "+33 1 99 00 12 34"),
                                new CustomerSupport(
                                        "Contoso Support",
                                        "support@contoso.example",
                                        "+1 555 0100",
                                        "https://support.contoso.example/archive",
                                        false)))
                .with(SectionKey.CATEGORIES, new Categories(new TreeSet<>(List.of("storage", "security"))));
    }

    /** An image of Linux with one data disk, in version 1.0.0 under the key v1. */
    public static VmImage image(String name) {
        return new VmImage(
                OsFamily.LINUX,
                "Debian 12, mises à jour d’août",
                List.of("Standard_D2s_v5", "Standard_D4s_v5"),
                List.of(new OpenPort("p1", 22, Protocol.TCP, "SSH"), new OpenPort("p2", 443, Protocol.TCP, "HTTPS")),
                List.of(version("v1", "1.0.0", name)));
    }

    /** A version whose two disks have addresses of their own. */
    public static ImageVersion version(String key, String number, String name) {
        return new ImageVersion(
                key,
                number,
                vhd(name + "-" + number + "-os.vhd"),
                List.of(new DataDisk("d1", 0, vhd(name + "-" + number + "-data.vhd"))));
    }

    public static Vhd vhd(String file) {
        return new Vhd("contoso.blob.example", "images", file);
    }

    public static Picture picture(String name, int width, int height) {
        return new Picture(Sha256.ofBytes(name.getBytes(StandardCharsets.UTF_8)), width, height);
    }

    /** The four logos in their exact sizes. */
    public static SortedMap<LogoSize, Picture> logos() {
        var logos = new TreeMap<LogoSize, Picture>();
        Arrays.stream(LogoSize.values())
                .forEach(size -> logos.put(size, picture("logo " + size, size.width(), size.height())));
        return logos;
    }

    public static Listing listingFr() {
        return new Listing(
                "Contoso Archive",
                "<p>Archivez vos documents, retrouvez-les en une seconde.</p>",
                "<p>Un serveur d’archives prêt en cinq minutes, chiffré, indexé, conforme aux durées de conservation.</p>",
                "<h2>Tout garder, tout retrouver</h2><p>Contoso Archive range vos documents par règle de conservation, les "
                        + "<strong>chiffre</strong> et les indexe en texte intégral.</p><ul><li>Recherche instantanée</li>"
                        + "<li>Journal inaltérable</li></ul>",
                List.of(
                        new Link("l1", "Documentation", "https://docs.contoso.example/archive/fr"),
                        new Link("l2", "Prise en main", "https://docs.contoso.example/archive/fr/debut")),
                logos(),
                picture("hero", Listing.HERO_WIDTH, Listing.HERO_HEIGHT),
                List.of(new SampleImage("s1", picture("sample", 1280, 720), "La page de recherche et ses filtres")));
    }

    /** The same texts under another title. */
    public static Listing titled(Listing listing, String title) {
        return new Listing(
                title,
                listing.summary(),
                listing.longSummary(),
                listing.description(),
                listing.links(),
                listing.logos(),
                listing.hero(),
                listing.sampleImages());
    }

    /** Texts of its own; pictures and links are inherited. */
    public static Listing listingEn() {
        return new Listing(
                "Contoso Archive",
                "<p>Archive your documents, find them in a second.</p>",
                "<p>An archive server ready in five minutes: encrypted, indexed, true to your retention rules.</p>",
                "<h2>Keep everything, find everything</h2><p>Contoso Archive files your documents by retention rule, "
                        + "<strong>encrypts</strong> them and indexes their full text.</p>",
                List.of(),
                Collections.emptySortedMap(),
                null,
                List.of());
    }

    private static SkuPrices hourly(List<Integer> coreCounts) {
        var us = new TreeMap<Integer, BigDecimal>();
        var fr = new TreeMap<Integer, BigDecimal>();
        for (int cores : coreCounts) {
            us.put(cores, new BigDecimal("0.05").multiply(BigDecimal.valueOf(cores)));
            fr.put(cores, new BigDecimal("0.04").multiply(BigDecimal.valueOf(cores)));
        }
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        hourly.put("us", us);
        hourly.put("fr", fr);
        return new SkuPrices(hourly, Collections.emptySortedSet());
    }
}
