package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.Formats;
import dev.vitrine.pricing.PricePlace;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Says cells of the price book in the reader's words.
 *
 * @param skuIds by stable key
 * @param marketName by id
 * @param currency ISO 4217 code by id of a market; empty for one that there is no more
 */
record PriceWords(
        Component reader,
        Map<String, String> skuIds,
        UnaryOperator<String> marketName,
        UnaryOperator<String> currency) {
    String sku(PricePlace place) {
        return place.isMarket()
                ? reader.getTranslation("pricing.wholeOffer")
                : skuIds.getOrDefault(place.sku(), place.sku());
    }

    String market(PricePlace place) {
        return marketName.apply(place.market());
    }

    /** The core count, or what else the cell says. */
    String what(PricePlace place) {
        if (place.isPrice()) {
            return reader.getTranslation("pricing.cores", place.cores());
        }
        return reader.getTranslation(place.isMarket() ? "pricing.sheet.sold" : "pricing.sheet.available");
    }

    /** A value as {@link PricePlace#in} gives it; a dash for none. */
    String value(PricePlace place, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        if (!place.isPrice()) {
            return reader.getTranslation(Boolean.parseBoolean(value) ? "kit.yes" : "kit.no");
        }
        String unit = currency.apply(place.market());
        var price = new BigDecimal(value);
        return unit.isEmpty()
                ? Formats.current().number(price)
                : Formats.current().money(price, unit);
    }
}
