package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.OfferHead.InLanguage;
import dev.vitrine.offers.store.Manifest;
import dev.vitrine.offers.store.StoredOffer;
import dev.vitrine.rules.Completeness;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Locks;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.LanguageTag;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
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

        /** What was found in the texts of each language. */
        SortedMap<LanguageTag, InLanguage> inLanguages() {
            var found = new TreeMap<LanguageTag, InLanguage>();
            for (Finding finding : findings) {
                int stale = finding.rule() == Rule.TRANSLATION_STALE ? 1 : 0;
                int error = finding.isError() ? 1 : 0;
                finding.path()
                        .section()
                        .language()
                        .filter(language -> stale + error > 0)
                        .ifPresent(language -> found.merge(
                                language,
                                new InLanguage(stale, error),
                                (a, b) -> new InLanguage(a.stale() + b.stale(), a.errors() + b.errors())));
            }
            return found;
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
            @Nullable UUID staged,
            @Nullable UUID live,
            String lists,
            boolean solutionTemplates,
            Facts facts,
            Instant minute) {}

    private final MarketplaceLists lists;
    private final ObjectProvider<FactSource> sources;
    private final IdRegistry registry;
    private final CurrentTenant tenant;
    private final OfferReader reader;
    private final Map<Grounds, Verdict> verdicts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Grounds, Verdict> eldest) {
            return size() > REMEMBERED;
        }
    };

    Judge(
            MarketplaceLists lists,
            ObjectProvider<FactSource> sources,
            IdRegistry registry,
            CurrentTenant tenant,
            OfferReader reader) {
        this.lists = lists;
        this.sources = sources;
        this.registry = registry;
        this.tenant = tenant;
        this.reader = reader;
    }

    Marketplace marketplace() {
        return lists.forRules();
    }

    /** All facts about the first draft of an offer. */
    Facts facts(OfferId offer, OfferContent draft) {
        return gathered(new FactSource.Subject(offer, draft, null), registry.facts(offer, draft), source -> true);
    }

    /** All facts about this draft. */
    Facts facts(StoredOffer offer, OfferContent draft) {
        return withRollBack(
                offer, gathered(subject(offer, draft), registry.facts(offer.offer(), draft), source -> true));
    }

    /** The facts that locks read: those of the other rooms, and what was rolled back to. */
    Facts factsForLocks(StoredOffer offer, OfferContent draft) {
        return withRollBack(offer, gathered(subject(offer, draft), Facts.NONE, FactSource::bearsOnLocks));
    }

    private static FactSource.Subject subject(StoredOffer offer, OfferContent draft) {
        return new FactSource.Subject(offer.offer(), draft, offer.submission().orElse(null));
    }

    private Facts withRollBack(StoredOffer offer, Facts facts) {
        return offer.rolledBackTo()
                .map(revision -> facts.withRolledBackTo(reader.versions(revision)))
                .orElse(facts);
    }

    /**
     * The verdict on a draft; content is read only when this very question was not answered before.
     *
     * @param offer whose pointers stand for the content of what is staged and live
     */
    Verdict verdict(
            StoredOffer offer,
            SortedMap<SectionKey, Sha256> draft,
            Marketplace marketplace,
            Facts facts,
            Supplier<OfferContent> draftContent,
            Supplier<OfferReader.Published> published) {
        var grounds = new Grounds(
                tenant.require(),
                offer.offer(),
                Manifest.hash(draft),
                offer.staged().orElse(null),
                offer.live().orElse(null),
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
                findings(content, published.get(), marketplace, facts), Completeness.of(content, marketplace));
        synchronized (verdicts) {
            verdicts.put(grounds, verdict);
        }
        return verdict;
    }

    /** What the rules find in this content beside what is staged and what is live. */
    static List<Finding> findings(
            OfferContent content, OfferReader.Published published, Marketplace marketplace, Facts facts) {
        return Rules.validate(content, content(published.staged()), content(published.live()), marketplace, facts);
    }

    private static @Nullable OfferContent content(Locks.@Nullable Published published) {
        return published == null ? null : published.content();
    }

    private @Nullable Verdict remembered(Grounds grounds) {
        synchronized (verdicts) {
            return verdicts.get(grounds);
        }
    }

    private Facts gathered(FactSource.Subject subject, Facts begin, Predicate<FactSource> wanted) {
        return sources.orderedStream()
                .filter(wanted)
                .reduce(begin, (facts, source) -> source.contribute(subject, facts), (a, b) -> b);
    }
}
