package dev.vitrine.demo;

import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.shared.LanguageTag;
import java.math.BigDecimal;
import java.util.List;

/**
 * One offer of the demo: what its SKUs are, how it looks, and how far it has come.
 *
 * @param offerId also the name of its texts
 * @param perCore price of one core and hour in euros, from which the price book is made
 */
record DemoOffer(
        String publisher,
        String offerId,
        LanguageTag source,
        DemoPictures pictures,
        List<String> categories,
        List<DemoSku> skus,
        VmImage.OsFamily os,
        String osDescription,
        BigDecimal perCore,
        Goal goal) {
    static final LanguageTag FRENCH = LanguageTag.of("fr-FR");
    static final LanguageTag ENGLISH = LanguageTag.of("en-US");

    /** How far the demo takes an offer. */
    enum Goal {
        DRAFT,
        STAGED,
        WAITING,
        CHANGES_REQUESTED,
        LIVE
    }

    /** A SKU of a demo offer. */
    record DemoSku(String key, String id, Sku.Billing billing, Sku.Trial trial) {}

    private static DemoSku hourly(String key, String id, Sku.Trial trial) {
        return new DemoSku(key, id, Sku.Billing.HOURLY, trial);
    }

    private static DemoSku byol(String key, String id) {
        return new DemoSku(key, id, Sku.Billing.BYOL, Sku.Trial.NONE);
    }

    static List<DemoOffer> all() {
        return List.of(
                new DemoOffer(
                        "contoso",
                        "pare-feu-ng",
                        FRENCH,
                        new DemoPictures(DemoPictures.Motif.SHIELD, 0x1f4fa3, 0xe8f0ff),
                        List.of("security", "networking"),
                        List.of(
                                hourly("k1", "standard", Sku.Trial.ONE_MONTH),
                                hourly("k2", "entreprise", Sku.Trial.NONE),
                                byol("k3", "byol")),
                        VmImage.OsFamily.LINUX,
                        "Contoso OS 12.3 (noyau 6.12 LTS)",
                        new BigDecimal("0.12"),
                        Goal.LIVE),
                new DemoOffer(
                        "contoso",
                        "sauvegarde",
                        FRENCH,
                        new DemoPictures(DemoPictures.Motif.VAULT, 0x0f6b5c, 0xd9f5ec),
                        List.of("backup", "storage"),
                        List.of(hourly("k1", "essentiel", Sku.Trial.ONE_MONTH)),
                        VmImage.OsFamily.LINUX,
                        "Contoso OS 12.3 (noyau 6.12 LTS)",
                        new BigDecimal("0.05"),
                        Goal.STAGED),
                new DemoOffer(
                        "contoso",
                        "observabilite",
                        FRENCH,
                        new DemoPictures(DemoPictures.Motif.PULSE, 0x6a3aa6, 0xf0e6ff),
                        List.of("monitoring", "developer-tools"),
                        List.of(byol("k1", "serveur")),
                        VmImage.OsFamily.LINUX,
                        "Debian 12, août 2026",
                        new BigDecimal("0.08"),
                        Goal.WAITING),
                new DemoOffer(
                        "contoso",
                        "passerelle-api",
                        FRENCH,
                        new DemoPictures(DemoPictures.Motif.GATEWAY, 0xb4512a, 0xffeee2),
                        List.of("integration"),
                        List.of(hourly("k1", "starter", Sku.Trial.NONE)),
                        VmImage.OsFamily.LINUX,
                        "Debian 12, août 2026",
                        new BigDecimal("0.03"),
                        Goal.DRAFT),
                new DemoOffer(
                        "fabrikam",
                        "data-lake",
                        ENGLISH,
                        new DemoPictures(DemoPictures.Motif.WAVES, 0x0a6f8f, 0xdff6ff),
                        List.of("analytics", "databases"),
                        List.of(hourly("k1", "enterprise", Sku.Trial.ONE_MONTH), byol("k2", "community")),
                        VmImage.OsFamily.WINDOWS,
                        "Windows Server 2025 Datacenter, October updates",
                        new BigDecimal("0.20"),
                        Goal.LIVE),
                new DemoOffer(
                        "fabrikam",
                        "render-farm",
                        ENGLISH,
                        new DemoPictures(DemoPictures.Motif.CUBE, 0x7a2f5f, 0xffe6f4),
                        List.of("media", "compute"),
                        List.of(hourly("k1", "node", Sku.Trial.NONE)),
                        VmImage.OsFamily.LINUX,
                        "Ubuntu Server 24.04 LTS, October updates",
                        new BigDecimal("0.09"),
                        Goal.CHANGES_REQUESTED));
    }
}
