package dev.vitrine.skus.ui;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.kit.Tone;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Locks;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the grid.
 *
 * @param key stable key
 * @param title in the source language; empty when there is none
 * @param version number of the version that buyers would get; empty when there is none
 * @param languages in how many of the offered languages its texts are complete
 * @param offered how many languages are offered
 * @param locked names of fields that are locked; {@code prices} when a price is
 */
record SkuRow(
        String key,
        Sku sku,
        String title,
        String version,
        @Nullable OsFamily osFamily,
        int languages,
        int offered,
        SkuCost cost,
        Standing standing,
        int errors,
        int warnings,
        List<String> locked) {
    static final String PRICES = "prices";

    /** How the SKU stands towards buyers. */
    enum Standing {
        LIVE(Tone.LIVE),
        STAGED(Tone.STAGED),
        DRAFT(Tone.DRAFT);

        private final Tone tone;

        Standing(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }

    boolean byol() {
        return sku.billing() == Sku.Billing.BYOL;
    }

    boolean found() {
        return errors + warnings > 0;
    }

    /** All SKUs of the draft, by id. */
    static List<SkuRow> all(Draft draft) {
        Map<String, List<Finding>> findings = bySku(draft.findings(), Finding::path);
        Map<String, List<Lock>> locks = bySku(draft.locks().all(), Lock::path);
        return draft.content().skuKeys().stream()
                .map(key -> of(draft, key, findings.getOrDefault(key, List.of()), locks.getOrDefault(key, List.of())))
                .sorted((a, b) -> a.sku.id().compareTo(b.sku.id()))
                .toList();
    }

    private static <T> Map<String, List<T>> bySku(List<T> items, Function<T, FieldPath> path) {
        return items.stream()
                .filter(item -> path.apply(item).section().sku().isPresent())
                .collect(Collectors.groupingBy(
                        item -> path.apply(item).section().sku().orElseThrow()));
    }

    private static SkuRow of(Draft draft, String key, List<Finding> findings, List<Lock> locks) {
        OfferContent content = draft.content();
        VmImage image = content.image(key);
        List<LanguageTag> languages = content.basics().languages();
        LanguageTag source = content.basics().sourceLanguage();
        int errors = (int) findings.stream().filter(Finding::isError).count();
        return new SkuRow(
                key,
                content.sku(key),
                source == null ? "" : content.plan(key, source).title(),
                image.highest().map(VmImage.ImageVersion::number).orElse(""),
                image.osFamily(),
                (int) languages.stream()
                        .filter(language -> isComplete(content.plan(key, language)))
                        .count(),
                languages.size(),
                SkuCost.of(content, key, draft.marketplace()),
                standing(draft, key),
                errors,
                findings.size() - errors,
                locked(key, locks));
    }

    private static boolean isComplete(Plan plan) {
        return !plan.title().isBlank()
                && RichText.visibleLength(plan.summary()) > 0
                && RichText.visibleLength(plan.description()) > 0;
    }

    private static Standing standing(Draft draft, String key) {
        if (has(draft.live(), key)) {
            return Standing.LIVE;
        }
        return has(draft.staged(), key) ? Standing.STAGED : Standing.DRAFT;
    }

    private static boolean has(Locks.@Nullable Published published, String key) {
        return Optional.ofNullable(published)
                .flatMap(state -> state.content().find(SectionKey.sku(key)))
                .isPresent();
    }

    private static List<String> locked(String key, List<Lock> locks) {
        return locks.stream()
                .map(Lock::path)
                .map(path -> path.section().equals(SectionKey.prices(key)) ? PRICES : path.field())
                .distinct()
                .toList();
    }
}
