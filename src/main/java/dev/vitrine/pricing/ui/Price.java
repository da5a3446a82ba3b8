package dev.vitrine.pricing.ui;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One price that somebody wrote.
 *
 * @param sku stable key
 * @param price null takes the price away
 */
record Price(String sku, String market, int cores, @Nullable BigDecimal price) {
    void set(Map<Integer, BigDecimal> byCores) {
        if (price == null) {
            byCores.remove(cores);
        } else {
            byCores.put(cores, price);
        }
    }
}
