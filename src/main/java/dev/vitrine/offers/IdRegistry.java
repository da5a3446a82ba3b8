package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.offers.store.RegisteredId;
import dev.vitrine.offers.store.RegisteredId.Kind;
import dev.vitrine.offers.store.RegisteredIds;
import dev.vitrine.offers.store.RegisteredIds.Met;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which ids a publisher has given to what (V17). An id of a draft is free again when the draft lets go of it; an id that
 * was live is this offer's alone for ever, under the same stable key. The database's unique key settles races.
 */
@Component
class IdRegistry {
    private record Word(Kind kind, String text) {}

    private final RegisteredIds ids;

    IdRegistry(RegisteredIds ids) {
        this.ids = ids;
    }

    boolean free(String offerId) {
        return !ids.existsByKindAndWord(Kind.OFFER, offerId);
    }

    Optional<RegisteredId> sku(String skuId) {
        return ids.findByKindAndWord(Kind.SKU, skuId);
    }

    /** Whether any of the offer's ids is reserved: it was live once. */
    boolean wasLive(OfferId offer) {
        return ids.existsByOfferIdAndReservedTrue(offer.value());
    }

    /** What stands in the way of this draft's ids and name. */
    Facts facts(OfferId offer, OfferContent draft) {
        Map<Word, String> wanted = words(draft);
        List<Met> met = ids.met(offer.value(), texts(wanted), draft.basics().name());
        return new Facts(
                Map.of(),
                Map.of(),
                taken(Kind.OFFER, offer, met, wanted),
                met.stream()
                        .filter(other -> other.kind().isEmpty())
                        .map(Met::text)
                        .collect(Collectors.toUnmodifiableSet()),
                taken(Kind.SKU, offer, met, wanted),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** Writes down the ids of this draft and lets go of those it had before. */
    void keep(OfferId offer, OfferContent draft) {
        Map<Word, String> wanted = words(draft);
        for (RegisteredId id : ids.around(offer.value(), texts(wanted))) {
            if (!id.offer().equals(offer)) {
                continue;
            }
            String skuKey = wanted.remove(new Word(id.kind(), id.word()));
            if (skuKey != null) {
                id.giveTo(skuKey);
            } else if (!id.reserved()) {
                ids.delete(id);
            }
        }
        wanted.forEach((word, skuKey) -> ids.save(new RegisteredId(word.kind(), word.text(), offer, skuKey)));
    }

    /** Reserves the ids of what went live for ever. */
    void reserve(OfferId offer, OfferContent live) {
        Map<Word, String> wanted = words(live);
        for (RegisteredId id : ids.around(offer.value(), texts(wanted))) {
            if (id.offer().equals(offer) && wanted.remove(new Word(id.kind(), id.word())) != null) {
                id.reserve();
            }
        }
        wanted.forEach((word, skuKey) -> {
            var id = new RegisteredId(word.kind(), word.text(), offer, skuKey);
            id.reserve();
            ids.save(id);
        });
    }

    void forget(OfferId offer) {
        ids.deleteOf(offer.value());
    }

    private static Set<String> taken(Kind kind, OfferId offer, List<Met> met, Map<Word, String> wanted) {
        return met.stream()
                .filter(id -> id.kind().equals(kind.name()))
                .filter(id -> !id.offer().equals(offer)
                        || id.reserved() && !id.skuKey().equals(wanted.get(new Word(kind, id.text()))))
                .map(Met::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Word, String> words(OfferContent draft) {
        var words = new HashMap<Word, String>();
        String offerId = draft.basics().offerId();
        if (Slug.isValid(offerId)) {
            words.put(new Word(Kind.OFFER, offerId), "");
        }
        for (String skuKey : draft.skuKeys()) {
            String skuId = draft.sku(skuKey).id();
            if (Slug.isValid(skuId)) {
                words.putIfAbsent(new Word(Kind.SKU, skuId), skuKey);
            }
        }
        return words;
    }

    private static Set<String> texts(Map<Word, String> words) {
        var texts = new HashSet<String>();
        words.keySet().forEach(word -> texts.add(word.text()));
        texts.add("");
        return texts;
    }
}
