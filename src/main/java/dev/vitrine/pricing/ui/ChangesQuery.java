package dev.vitrine.pricing.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.pricing.ui.PriceComparison.Filter;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is compared and shown, as it stands in an address: {@code ?version=draft&with=live&market=fr&sku=k1&show=all}.
 *
 * @param version word of the state that is looked at
 * @param with word of the state it is compared with
 */
record ChangesQuery(String version, String with, Filter filter) {
    private static final String ALL = "all";

    static ChangesQuery of(QueryParameters query) {
        return new ChangesQuery(
                query.getSingleParameter("version").orElse(PriceStates.DRAFT),
                query.getSingleParameter("with").orElse(PriceStates.LIVE),
                new Filter(
                        query.getSingleParameter("market").orElse(""),
                        query.getSingleParameter("sku").orElse(""),
                        query.getSingleParameter("show").filter(ALL::equals).isPresent()));
    }

    QueryParameters parameters() {
        var query = new TreeMap<String, String>();
        if (!version.equals(PriceStates.DRAFT)) {
            query.put("version", version);
        }
        if (!with.equals(PriceStates.LIVE)) {
            query.put("with", with);
        }
        if (!filter.market().isEmpty()) {
            query.put("market", filter.market());
        }
        if (!filter.sku().isEmpty()) {
            query.put("sku", filter.sku());
        }
        if (filter.all()) {
            query.put("show", ALL);
        }
        return QueryParameters.simple(Map.copyOf(query));
    }

    ChangesQuery of(String shown) {
        return new ChangesQuery(shown, with, filter);
    }

    ChangesQuery comparedWith(String other) {
        return new ChangesQuery(version, other, filter);
    }

    ChangesQuery inMarket(String market) {
        return new ChangesQuery(version, with, new Filter(market, filter.sku(), filter.all()));
    }

    ChangesQuery ofSku(String sku) {
        return new ChangesQuery(version, with, new Filter(filter.market(), sku, filter.all()));
    }

    ChangesQuery showing(boolean all) {
        return new ChangesQuery(version, with, filter.showing(all));
    }

    /** Whether the draft is compared with what is live: then it can go back there. */
    boolean isDraftWithProduction() {
        return version.equals(PriceStates.DRAFT) && with.equals(PriceStates.LIVE);
    }
}
