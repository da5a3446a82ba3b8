package dev.vitrine.rules;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Names;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules look at, and where they put what they find. */
final class Check {
    private static final Comparator<Finding> BY_PATH =
            Comparator.comparing(Finding::path).thenComparing(Finding::rule);

    private final List<Finding> findings = new ArrayList<>();
    private final OfferContent draft;
    private final List<String> skus;
    private final List<LanguageTag> languages;
    private final @Nullable OfferContent live;
    private final Marketplace marketplace;
    private final Facts facts;

    Check(OfferContent draft, @Nullable OfferContent live, Marketplace marketplace, Facts facts) {
        this.draft = draft;
        this.skus = draft.skuKeys();
        this.languages = draft.basics().languages();
        this.live = live;
        this.marketplace = marketplace;
        this.facts = facts;
    }

    OfferContent draft() {
        return draft;
    }

    @Nullable
    OfferContent live() {
        return live;
    }

    Marketplace marketplace() {
        return marketplace;
    }

    Facts facts() {
        return facts;
    }

    List<LanguageTag> languages() {
        return languages;
    }

    List<String> skus() {
        return skus;
    }

    boolean isByol(String skuKey) {
        return draft.sku(skuKey).billing() == Sku.Billing.BYOL;
    }

    String skuName(String skuKey) {
        return Names.sku(draft, skuKey);
    }

    /** The sections of the draft whose SKU and language are offered. */
    Stream<Map.Entry<SectionKey, Section>> sections() {
        return draft.sections().entrySet().stream().filter(entry -> {
            var key = entry.getKey();
            return key.sku().map(skus::contains).orElse(true)
                    && key.language().map(languages::contains).orElse(true);
        });
    }

    /** Whether the value at the path is live as it is; what is live stays valid when lists change. */
    boolean isLive(FieldPath path) {
        if (live == null) {
            return false;
        }
        var published = FieldValues.get(live.find(path.section()).orElse(null), path);
        return published.isPresent()
                && published.equals(FieldValues.get(draft.find(path.section()).orElse(null), path));
    }

    void add(Rule rule, FieldPath path, Object... args) {
        findings.add(new Finding(
                rule,
                rule.severity(),
                rule.moment(),
                path,
                Arrays.stream(args).map(String::valueOf).toList()));
    }

    /** Adds the finding with limit and actual number when the number is above the limit. */
    void atMost(int max, int actual, Rule rule, FieldPath path) {
        if (actual > max) {
            add(rule, path, max, actual);
        }
    }

    List<Finding> findings() {
        return findings.stream().sorted(BY_PATH).toList();
    }
}
