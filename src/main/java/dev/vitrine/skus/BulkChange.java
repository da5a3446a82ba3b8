package dev.vitrine.skus;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Locks;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same change of several SKUs at once; null leaves a field as it is. A lock keeps its field and no other. What becomes
 * BYOL loses its trial, and what is BYOL gets none (V18).
 */
public record BulkChange(
        @Nullable Billing billing,
        @Nullable Trial trial,
        @Nullable Boolean hidden) {

    public boolean isEmpty() {
        return billing == null && trial == null && hidden == null;
    }

    /**
     * What this change makes of these SKUs, by their id; those that the draft does not have are left out.
     *
     * @param locks of the same draft
     */
    public BulkPlan plan(OfferContent draft, Locks locks, Collection<String> skuKeys) {
        return new BulkPlan(skuKeys.stream()
                .filter(key -> draft.find(SectionKey.sku(key)).isPresent())
                .map(key -> line(key, draft.sku(key), locks))
                .sorted(Comparator.comparing(line -> line.before().id()))
                .toList());
    }

    private BulkPlan.Line line(String key, Sku before, Locks locks) {
        var held = new ArrayList<Lock>();
        Sku after = before;
        for (Step step : steps()) {
            Sku next = step.of(after);
            List<Lock> broken = locks.broken(SectionKey.sku(key), next);
            if (broken.isEmpty()) {
                after = next;
            } else {
                held.addAll(broken);
            }
        }
        boolean noTrial = trial == Trial.ONE_MONTH && after.billing() == Billing.BYOL;
        return new BulkPlan.Line(key, before, after, held.stream().distinct().toList(), noTrial);
    }

    private interface Step {
        Sku of(Sku sku);
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        Billing newBilling = billing;
        if (newBilling != null) {
            steps.add(sku -> with(sku, newBilling, sku.trial(), sku.hidden()));
        }
        Trial newTrial = trial;
        if (newTrial != null) {
            steps.add(sku -> with(sku, sku.billing(), newTrial, sku.hidden()));
        }
        Boolean newHidden = hidden;
        if (newHidden != null) {
            steps.add(sku -> with(sku, sku.billing(), sku.trial(), newHidden));
        }
        return steps;
    }

    private static Sku with(Sku sku, Billing billing, Trial trial, boolean hidden) {
        return new Sku(sku.id(), billing, billing == Billing.BYOL ? Trial.NONE : trial, hidden);
    }
}
