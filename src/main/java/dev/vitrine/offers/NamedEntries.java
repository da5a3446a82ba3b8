package dev.vitrine.offers;

import dev.vitrine.content.Categories;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Section;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.content.VmImage;
import dev.vitrine.marketplace.OperatorList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which entries of the operator's lists content names. */
final class NamedEntries {
    private final Map<OperatorList, Set<String>> found = new EnumMap<>(OperatorList.class);

    private NamedEntries() {}

    static Map<OperatorList, Set<String>> of(Stream<? extends Section> sections) {
        var named = new NamedEntries();
        sections.forEach(named::section);
        return named.found;
    }

    private void section(Section section) {
        switch (section) {
            case Categories categories -> add(OperatorList.CATEGORY, categories.ids());
            case VmImage image -> add(OperatorList.VM_SIZE, image.recommendedSizes());
            case Pricing pricing -> {
                add(OperatorList.MARKET, pricing.markets());
                if (!pricing.baseMarket().isEmpty()) {
                    add(OperatorList.MARKET, Set.of(pricing.baseMarket()));
                }
            }
            case SkuPrices prices -> {
                add(OperatorList.MARKET, prices.availableIn());
                add(OperatorList.MARKET, prices.hourly().keySet());
                prices.hourly().values().stream()
                        .flatMap(byCores -> byCores.keySet().stream())
                        .distinct()
                        .forEach(cores -> add(OperatorList.CORE_COUNT, Set.of(String.valueOf(cores))));
            }
            default -> {
                // Names nothing of the lists.
            }
        }
    }

    private void add(OperatorList list, Collection<String> ids) {
        if (!ids.isEmpty()) {
            found.computeIfAbsent(list, any -> new HashSet<>()).addAll(ids);
        }
    }
}
