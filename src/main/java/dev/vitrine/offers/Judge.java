package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.store.Manifest;
import dev.vitrine.rules.Completeness;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the rules ask for and remembers their verdicts. */
@Component
class Judge {
    private static final int REMEMBERED = 500;

    /** What the rules say of a draft. */
    record Verdict(List<Finding> findings, Completeness completeness) {
        int errors() {
            return (int) findings.stream().filter(Finding::isError).count();
        }

        int warnings() {
            return findings.size() - errors();
        }
    }

    /**
     * All that a verdict rests on. Content counts by its hash; facts by their value; the clock by the minute, so that an
     * expiry is never overlooked for longer.
     */
    private record Grounds(
            PublisherId publisher,
            OfferId offer,
            Sha256 draft,
            @Nullable UUID live,
            String lists,
            boolean solutionTemplates,
            Facts facts,
            Instant minute) {}

    private final MarketplaceLists lists;
    private final ObjectProvider<FactSource> sources;
    private final IdRegistry registry;
    private final CurrentTenant tenant;
    private final Map<Grounds, Verdict> verdicts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Grounds, Verdict> eldest) {
            return size() > REMEMBERED;
        }
    };

    Judge(MarketplaceLists lists, ObjectProvider<FactSource> sources, IdRegistry registry, CurrentTenant tenant) {
        this.lists = lists;
        this.sources = sources;
        this.registry = registry;
        this.tenant = tenant;
    }

    Marketplace marketplace() {
        return lists.forRules();
    }

    /** All facts about this draft. */
    Facts facts(OfferId offer, OfferContent draft) {
        return gathered(offer, draft, registry.facts(offer, draft));
    }

    /** The facts that locks read: those of the other rooms. */
    Facts factsForLocks(OfferId offer, OfferContent draft) {
        return gathered(offer, draft, Facts.NONE);
    }

    /**
     * The verdict on a draft; content is read only when this very question was not answered before.
     *
     * @param live id of what is live, which stands for its content
     */
    Verdict verdict(
            OfferId offer,
            SortedMap<SectionKey, Sha256> draft,
            @Nullable UUID live,
            Marketplace marketplace,
            Facts facts,
            Supplier<OfferContent> draftContent,
            Supplier<@Nullable OfferContent> liveContent) {
        var grounds = new Grounds(
                tenant.require(),
                offer,
                Manifest.hash(draft),
                live,
                marketplace.version(),
                marketplace.solutionTemplates(),
                facts,
                marketplace.now().truncatedTo(ChronoUnit.MINUTES));
        Verdict known = remembered(grounds);
        if (known != null) {
            return known;
        }
        OfferContent content = draftContent.get();
        var verdict = new Verdict(
                Rules.validate(content, liveContent.get(), marketplace, facts), Completeness.of(content, marketplace));
        synchronized (verdicts) {
            verdicts.put(grounds, verdict);
        }
        return verdict;
    }

    private @Nullable Verdict remembered(Grounds grounds) {
        synchronized (verdicts) {
            return verdicts.get(grounds);
        }
    }

    private Facts gathered(OfferId offer, OfferContent draft, Facts begin) {
        return sources.orderedStream()
                .reduce(begin, (facts, source) -> source.contribute(offer, draft, facts), (a, b) -> b);
    }
}
