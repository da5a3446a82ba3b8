package dev.vitrine.offers;

import dev.vitrine.identity.OfferNames;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.store.OfferSummaries;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the identity room, which knows no offers, what the offers of a member's limits are called. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Permit.OFFER_READ)
class NamedOffers implements OfferNames {
    private final OfferList list;
    private final OfferSummaries summaries;

    NamedOffers(OfferList list, OfferSummaries summaries) {
        this.list = list;
        this.summaries = summaries;
    }

    @Override
    public List<Named> find(String words, int atMost) {
        return named(list.page(words, null, Math.min(atMost, Page.LARGEST)).items().stream());
    }

    @Override
    public List<Named> named(Collection<OfferId> ids) {
        return named(summaries.findAllById(ids.stream().map(OfferId::value).toList()).stream()
                .map(summary -> summary.head()));
    }

    private static List<Named> named(Stream<OfferHead> heads) {
        return heads.map(head -> new Named(head.id(), head.name()))
                .sorted(Comparator.comparing(Named::name)
                        .thenComparing(named -> named.id().toString()))
                .toList();
    }
}
