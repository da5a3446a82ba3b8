package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.marketing.store.LanguageSignOffs;
import dev.vitrine.marketing.store.TranslationOrigin;
import dev.vitrine.marketing.store.TranslationOrigins;
import dev.vitrine.offers.DraftSaved;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.FactSource;
import dev.vitrine.offers.FactsChanged;
import dev.vitrine.offers.OfferCloned;
import dev.vitrine.offers.OfferDiscarded;
import dev.vitrine.offers.SkuDuplicated;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.rules.Translations;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what every translation was made from, and tells the rules: one query for an offer, one insert for a save. A text is
 * known by its hash, so that one that is restored or undone finds the source again that it was made from.
 */
@Component
class OriginBook implements FactSource {
    private final TranslationOrigins origins;
    private final LanguageSignOffs signOffs;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;

    OriginBook(TranslationOrigins origins, LanguageSignOffs signOffs, Drafts drafts, ApplicationEventPublisher events) {
        this.origins = origins;
        this.signOffs = signOffs;
        this.drafts = drafts;
        this.events = events;
    }

    @Override
    public boolean bearsOnLocks() {
        return false;
    }

    @Override
    public Facts contribute(Subject subject, Facts soFar) {
        List<Translated> texts = Translated.of(subject.draft());
        return texts.isEmpty() ? soFar : soFar.withTranslations(known(subject.offer(), source(subject.draft()), texts));
    }

    private Map<FieldPath, MadeFrom> known(OfferId offer, LanguageTag source, List<Translated> texts) {
        var present = new HashMap<FieldPath, Sha256>();
        texts.forEach(text -> present.put(text.path(), text.text()));
        var known = new HashMap<FieldPath, MadeFrom>();
        for (var origin : origins.known(offer.value(), source.value(), hashes(present.values()))) {
            Sha256 text = present.get(origin.at());
            if (text != null && text.hex().equals(origin.text())) {
                known.put(origin.at(), origin.madeFrom());
            }
        }
        return known;
    }

    @EventListener
    void remember(DraftSaved saved) {
        OfferContent draft = saved.draft();
        List<Translated> written =
                Translated.written(draft, saved.sections(), saved.facts().translations());
        if (!written.isEmpty()) {
            LanguageTag source = source(draft);
            origins.saveAll(written.stream()
                    .map(text -> new TranslationOrigin(
                            saved.offer(),
                            text.path(),
                            text.text(),
                            source,
                            new MadeFrom(text.source(), version(saved.versions(), text.path(), source))))
                    .toList());
        }
    }

    static @Nullable Long version(Map<SectionKey, Long> versions, FieldPath path, LanguageTag source) {
        return versions.get(Translations.source(path, source).section());
    }

    /** What is stale in an offer is stale in its copy. */
    @EventListener
    void carry(OfferCloned cloned) {
        carry(cloned.publisher(), cloned.from(), cloned.to(), cloned.skus(), section -> true);
    }

    /** What is stale in a SKU is stale in its copy. */
    @EventListener
    void carry(SkuDuplicated copied) {
        carry(
                copied.publisher(),
                copied.offer(),
                copied.offer(),
                Map.of(copied.from(), copied.to()),
                section -> copied.from().equals(section.skuKey()));
    }

    /** The saves in which the old source stood stay behind. */
    private void carry(
            PublisherId publisher, OfferId from, OfferId to, Map<String, String> skus, Predicate<SectionKey> copied) {
        Drafts.Draft original = drafts.open(from);
        var stale = new HashMap<FieldPath, MadeFrom>();
        List<Translated> texts = Translated.of(original.content()).stream()
                .filter(text -> copied.test(text.path().section()))
                .toList();
        for (Translated text : texts) {
            MadeFrom madeFrom = original.facts().translations().get(text.path());
            if (madeFrom != null && !madeFrom.source().equals(text.source())) {
                stale.put(copied(text.path(), skus), new MadeFrom(madeFrom.source(), null));
            }
        }
        if (!stale.isEmpty()) {
            LanguageTag source = source(original.content());
            Collection<String> hashes =
                    hashes(texts.stream().map(Translated::text).toList());
            origins.of(to.value(), source.value(), hashes).forEach(origin -> {
                MadeFrom madeFrom = stale.get(origin.path());
                if (madeFrom != null) {
                    origin.fits(madeFrom);
                }
            });
            events.publishEvent(new FactsChanged(publisher, to));
        }
    }

    private static FieldPath copied(FieldPath path, Map<String, String> skus) {
        SectionKey section = path.section();
        String sku = section.sku().map(skus::get).orElse(null);
        return FieldPath.of(new SectionKey(section.kind(), sku, section.languageTag()), path.field());
    }

    @EventListener
    void forget(OfferDiscarded discarded) {
        origins.deleteOf(discarded.offer().value());
        signOffs.deleteOf(discarded.offer().value());
    }

    private static LanguageTag source(OfferContent content) {
        return Objects.requireNonNull(content.basics().sourceLanguage());
    }

    private static List<String> hashes(Collection<Sha256> hashes) {
        return hashes.stream().map(Sha256::hex).distinct().toList();
    }
}
