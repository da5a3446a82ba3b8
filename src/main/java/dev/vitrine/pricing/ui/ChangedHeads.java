package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.Labels;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changed beside the cells, in sentences: markets, the base market, SKUs and how they are billed. */
final class ChangedHeads extends Composite<UnorderedList> {
    private final transient PriceWords words;

    ChangedHeads(PriceComparison comparison, PriceWords words) {
        this.words = words;
        OfferContent before = comparison.base();
        OfferContent after = comparison.target();
        markets(
                "pricing.changes.marketsAdded",
                after.pricing().markets(),
                before.pricing().markets());
        markets(
                "pricing.changes.marketsRemoved",
                before.pricing().markets(),
                after.pricing().markets());
        String from = before.pricing().baseMarket();
        String to = after.pricing().baseMarket();
        if (!from.equals(to)) {
            say("pricing.changes.base", market(from), market(to));
        }
        comparison.skuIds().keySet().stream()
                .filter(comparison::differs)
                .sorted(Comparator.comparing(key -> words.skuIds().get(key)))
                .forEach(key -> sku(before, after, key));
        getContent().addClassName("v-price-heads");
        setVisible(getContent().getChildren().findAny().isPresent());
    }

    private String market(String id) {
        return id.isEmpty() ? "–" : words.marketName().apply(id);
    }

    private void markets(String key, Set<String> here, Set<String> there) {
        var only = new TreeSet<>(here);
        only.removeAll(there);
        if (!only.isEmpty()) {
            String names = only.stream().map(words.marketName()).sorted().collect(Collectors.joining(", "));
            say(key, only.size(), names);
        }
    }

    private void sku(OfferContent before, OfferContent after, String key) {
        String id = words.skuIds().get(key);
        if (!PriceComparison.isIn(before, key)) {
            say(
                    "pricing.changes.skuAdded",
                    id,
                    getTranslation(Labels.key(after.sku(key).billing())));
        } else if (!PriceComparison.isIn(after, key)) {
            say("pricing.changes.skuRemoved", id);
        } else {
            Sku was = before.sku(key);
            Sku is = after.sku(key);
            if (was.billing() != is.billing()) {
                say(
                        "pricing.changes.billing",
                        id,
                        getTranslation(Labels.key(was.billing())),
                        getTranslation(Labels.key(is.billing())));
            }
            if (was.trial() != is.trial()) {
                say(
                        "pricing.changes.trial",
                        id,
                        getTranslation(Labels.key(was.trial())),
                        getTranslation(Labels.key(is.trial())));
            }
        }
    }

    private void say(String key, Object... args) {
        getContent().add(new ListItem(getTranslation(key, args)));
    }
}
