package dev.vitrine.offers;

import dev.vitrine.offers.Drafts.Discarded;
import dev.vitrine.offers.store.Hashed;
import dev.vitrine.offers.store.SectionHeads;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.offers.store.StoredContents;
import dev.vitrine.offers.store.StoredOffer;
import dev.vitrine.offers.store.StoredOffers;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.offers.store.UnsavedTexts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.CurrentTenant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Deletes an offer that buyers never saw, with its history and with the content that nothing else uses. */
@Component
class Discarding {
    private final OfferReader reader;
    private final StoredOffers offers;
    private final SectionHeads heads;
    private final SectionVersions versions;
    private final StoredRevisions revisions;
    private final StoredContents contents;
    private final UnsavedTexts unsaved;
    private final IdRegistry registry;
    private final Projection projection;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;

    Discarding(
            OfferReader reader,
            StoredOffers offers,
            SectionHeads heads,
            SectionVersions versions,
            StoredRevisions revisions,
            StoredContents contents,
            UnsavedTexts unsaved,
            IdRegistry registry,
            Projection projection,
            CurrentTenant tenant,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.offers = offers;
        this.heads = heads;
        this.versions = versions;
        this.revisions = revisions;
        this.contents = contents;
        this.unsaved = unsaved;
        this.registry = registry;
        this.projection = projection;
        this.tenant = tenant;
        this.events = events;
    }

    Discarded discard(OfferId id) {
        StoredOffer offer = reader.lock(id).offer();
        Optional<Discarded> obstacle = obstacle(offer);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        PublisherId publisher = tenant.require();
        events.publishEvent(new OfferDiscarded(publisher, id));
        delete(offer);
        events.publishEvent(Audited.of("offer.discarded", publisher, id.toString()));
        events.publishEvent(new OfferChanged(publisher, id));
        return Discarded.DONE;
    }

    /** What was live once stays, though nothing of it may be live now: its ids are reserved for ever, and buyers saw it. */
    Optional<Discarded> obstacle(StoredOffer offer) {
        if (offer.staged().isPresent() || offer.live().isPresent() || registry.wasLive(offer.offer())) {
            return Optional.of(Discarded.STAGED_OR_LIVE);
        }
        return offer.submissionOpen() ? Optional.of(Discarded.SUBMISSION_OPEN) : Optional.empty();
    }

    private void delete(StoredOffer offer) {
        var id = offer.getId();
        List<Sha256> saved = plain(versions.hashesOf(id));
        unsaved.deleteOf(id);
        registry.forget(offer.offer());
        projection.forget(offer.offer());
        heads.deleteOf(id);
        versions.deleteOf(id);
        revisions.deleteOf(id);
        contents.deleteThese(plain(contents.unused(saved)));
        offers.delete(offer);
        offers.flush();
    }

    private static List<Sha256> plain(List<Hashed> hashes) {
        return hashes.stream().map(Hashed::hash).toList();
    }
}
