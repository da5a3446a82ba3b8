package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules over content (product.md section 4), as pure functions. */
public final class Rules {
    private Rules() {}

    /** Every finding of this draft, sorted by path; what must be mended before staging and before production. */
    public static List<Finding> validate(
            OfferContent draft, @Nullable OfferContent live, Marketplace marketplace, Facts facts) {
        return validate(draft, null, live, marketplace, facts);
    }

    /** The same, with what is staged, whose identifiers and disks are locked too. */
    public static List<Finding> validate(
            OfferContent draft,
            @Nullable OfferContent staged,
            @Nullable OfferContent live,
            Marketplace marketplace,
            Facts facts) {
        var check = new Check(draft, live, marketplace, facts);
        check.sections().forEach(entry -> HardLimits.check(check, entry.getKey(), entry.getValue()));
        for (var requirement : Requirements.of(draft, marketplace)) {
            if (!requirement.filled()) {
                check.add(
                        requirement.rule(),
                        requirement.path(),
                        requirement.args().toArray());
            }
        }
        Consistency.check(check);
        Versions.check(check);
        SasRules.check(check);
        DuplicateTexts.check(check);
        PictureRules.check(check);
        StaleTranslations.check(check);
        Locks.of(draft, published(staged), published(live), facts)
                .differing()
                .forEach(lock -> check.add(Rule.V29_LOCKED_FIELD_DIFFERS, lock.path()));
        var all = new ArrayList<>(check.findings());
        all.addAll(facts.reviewFindings());
        all.sort(Comparator.comparing(Finding::path));
        return List.copyOf(all);
    }

    /**
     * The findings that keep a section from being saved at all: hard limits (lengths, counts, forms). What is merely
     * missing may be saved.
     */
    public static List<Finding> onSave(
            OfferContent draft, SectionKey key, Section value, Marketplace marketplace, Facts facts) {
        var check = new Check(draft.with(key, value), null, marketplace, facts);
        HardLimits.check(check, key, value);
        return check.findings();
    }

    private static Locks.@Nullable Published published(@Nullable OfferContent content) {
        return content == null ? null : new Locks.Published(content, Instant.EPOCH);
    }
}
