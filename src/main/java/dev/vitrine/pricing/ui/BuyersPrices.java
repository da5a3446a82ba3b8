package dev.vitrine.pricing.ui;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.pricing.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one SKU costs in one market: by machine size where a size has a core count that is priced, else by core count.
 * Recommended sizes come first, in the publisher's order.
 *
 * @param sizes of the marketplace, small to great
 * @param infrastructure price of an hour by size id; absent where the operator set none
 * @param publisherShare of the software price, from 0 to 1
 */
record BuyersPrices(
        OfferContent content, List<VmSize> sizes, Map<String, BigDecimal> infrastructure, BigDecimal publisherShare) {
    /** @param size null where no size has so many cores */
    record Line(@Nullable VmSize size, int cores, boolean recommended, Quote quote) {}

    List<Line> lines(String sku, String market) {
        boolean licensed = content.sku(sku).billing() == Billing.BYOL;
        SortedMap<Integer, BigDecimal> software =
                content.prices(sku).hourly().getOrDefault(market, Collections.emptySortedMap());
        List<String> recommended = content.image(sku).recommendedSizes();
        var lines = new ArrayList<Line>();
        Set<Integer> shown = new HashSet<>();
        for (VmSize size : sizes) {
            BigDecimal machine = infrastructure.get(size.id());
            boolean chosen = recommended.contains(size.id());
            boolean shows = licensed ? machine != null : software.containsKey(size.cores());
            if (shows && (!size.retired() || chosen)) {
                lines.add(line(size, size.cores(), chosen, licensed ? null : software.get(size.cores()), machine));
                shown.add(size.cores());
            }
        }
        if (!licensed) {
            software.forEach((cores, price) -> {
                if (!shown.contains(cores)) {
                    lines.add(line(null, cores, false, price, null));
                }
            });
        }
        lines.sort(Comparator.comparing((Line line) -> !line.recommended())
                .thenComparing(line -> line.size() == null ? 0 : rank(recommended, line.size()))
                .thenComparing(Line::cores));
        return lines;
    }

    private static int rank(List<String> recommended, VmSize size) {
        int place = recommended.indexOf(size.id());
        return Math.max(place, 0);
    }

    private Line line(
            @Nullable VmSize size,
            int cores,
            boolean recommended,
            @Nullable BigDecimal software,
            @Nullable BigDecimal machine) {
        return new Line(size, cores, recommended, new Quote(software, machine, publisherShare));
    }
}
