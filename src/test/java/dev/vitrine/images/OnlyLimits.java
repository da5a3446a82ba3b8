package dev.vitrine.images;

import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Marketplace.VhdLimits;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A marketplace of which nothing is known but how large disks may be. */
final class OnlyLimits {
    private OnlyLimits() {}

    static MarketplaceLists of(VhdLimits limits) {
        var marketplace = new Marketplace(
                "",
                List.of(),
                Set.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                Set.of(),
                List.of(),
                false,
                limits,
                0,
                Instant.EPOCH);
        return (MarketplaceLists) Proxy.newProxyInstance(
                OnlyLimits.class.getClassLoader(),
                new Class<?>[] {MarketplaceLists.class},
                (proxy, method, args) -> marketplace);
    }
}
