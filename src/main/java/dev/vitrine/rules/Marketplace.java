package dev.vitrine.rules;

import dev.vitrine.shared.LanguageTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What the rules must know of the operator and of this publisher's rights, as a value (product.md section 7).
 *
 * @param version changes whenever any list or setting changes; part of cache keys
 * @param languages content languages that may be offered
 * @param categories ids of categories in use
 * @param markets those in which an offer may be sold, by id
 * @param retiredMarkets those that may not be chosen any more but stay where they are used, by id
 * @param coreCounts the core counts that every hourly SKU must be priced for, rising
 * @param vmSizes ids of VM sizes that may be recommended
 * @param regions ids of replication regions
 * @param solutionTemplates whether this publisher may hide SKUs behind solution templates (V19)
 * @param vhd limits of disks
 * @param sasMinimumDays how many days a SAS URL must still be valid (V22)
 * @param now the present moment
 */
public record Marketplace(
        String version,
        List<LanguageTag> languages,
        Set<String> categories,
        SortedMap<String, Market> markets,
        SortedMap<String, Market> retiredMarkets,
        List<Integer> coreCounts,
        Set<String> vmSizes,
        List<String> regions,
        boolean solutionTemplates,
        VhdLimits vhd,
        int sasMinimumDays,
        Instant now) {
    /** A market, retired or not; empty when the marketplace never had it. */
    public Optional<Market> market(String id) {
        return Optional.ofNullable(markets.getOrDefault(id, retiredMarkets.get(id)));
    }

    /**
     * @param currency ISO 4217 code
     * @param decimals digits after the decimal point that a price may have
     * @param operatorRemitsTax whether the operator or the publisher remits the tax
     */
    public record Market(String id, String currency, int decimals, boolean operatorRemitsTax) {}

    /** Limits of disks in bytes (product.md section 4, VHD); the demo and most tests scale them down. */
    public record VhdLimits(long windowsOsMax, long linuxOsMin, long linuxOsUsualMax, long dataMax) {
        private static final long GIB = 1L << 30;

        /** The real limits: 128 GB, 30 to 50 GB, 1 TB, in binary units. */
        public static final VhdLimits REAL = new VhdLimits(128 * GIB, 30 * GIB, 50 * GIB, 1024 * GIB);

        /** The same limits with 1 GB scaled to 1 MB. */
        public static final VhdLimits SCALED = new VhdLimits(128 * GIB / 1024, 30 * GIB / 1024, 50 * GIB / 1024, GIB);
    }
}
