package dev.vitrine.offers;

import dev.vitrine.content.Basics;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import dev.vitrine.shared.StableKey;
import dev.vitrine.tenancy.CurrentTenant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes an offer of another one's draft. The SKUs get stable keys and ids of their own: an id that two offers had would
 * lead buyers and orders to the wrong one (V17).
 */
@Component
class Cloning {
    private final OfferReader reader;
    private final OfferCreation creation;
    private final IdRegistry registry;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;

    Cloning(
            OfferReader reader,
            OfferCreation creation,
            IdRegistry registry,
            CurrentTenant tenant,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.creation = creation;
        this.registry = registry;
        this.tenant = tenant;
        this.events = events;
    }

    Drafts.Creation make(OfferId source, String name, String offerId) {
        OfferId id = OfferId.next();
        OfferContent original = reader.content(reader.find(source), OfferReader.ALL);
        Basics basics = original.basics();
        Map<String, String> keys = new HashMap<>();
        OfferContent clone = withKeysOfItsOwn(original, keys)
                .with(
                        SectionKey.BASICS,
                        new Basics(name.strip(), offerId.strip(), basics.sourceLanguage(), basics.languages()));
        Drafts.Creation result = creation.create(id, withFreeIds(id, clone));
        if (result instanceof Drafts.Creation.Created) {
            events.publishEvent(new OfferCloned(tenant.require(), source, id, Map.copyOf(keys)));
        }
        return result;
    }

    private static OfferContent withKeysOfItsOwn(OfferContent original, Map<String, String> keys) {
        var sections = new TreeMap<SectionKey, Section>();
        original.sections().forEach((key, section) -> sections.put(renamed(key, keys), section));
        return new OfferContent(sections);
    }

    private static SectionKey renamed(SectionKey key, Map<String, String> keys) {
        return key.sku()
                .map(old -> keys.computeIfAbsent(old, k -> StableKey.next()))
                .map(sku -> new SectionKey(key.kind(), sku, key.languageTag()))
                .orElse(key);
    }

    /** Asks once for each number that is tried, whatever the number of SKUs. */
    private OfferContent withFreeIds(OfferId id, OfferContent clone) {
        int number = 2;
        OfferContent numbered = numbered(clone, number);
        while (isTaken(numbered, registry.facts(id, numbered).otherSkuIds())) {
            number++;
            numbered = numbered(clone, number);
        }
        return numbered;
    }

    private static boolean isTaken(OfferContent clone, Set<String> taken) {
        return clone.skuKeys().stream().map(key -> clone.sku(key).id()).anyMatch(taken::contains);
    }

    private static OfferContent numbered(OfferContent clone, int number) {
        var given = new HashSet<String>();
        OfferContent result = clone;
        for (String key : clone.skuKeys()) {
            Sku sku = clone.sku(key);
            if (Slug.isValid(sku.id())) {
                int next = number;
                String id = Slug.numbered(sku.id(), next);
                while (!given.add(id)) {
                    next++;
                    id = Slug.numbered(sku.id(), next);
                }
                result = result.with(SectionKey.sku(key), new Sku(id, sku.billing(), sku.trial(), sku.hidden()));
            }
        }
        return result;
    }
}
