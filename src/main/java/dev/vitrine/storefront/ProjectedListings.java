package dev.vitrine.storefront;

import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.OfferRemoved;
import dev.vitrine.offers.OfferWentLive;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.storefront.Showcase.Seller;
import dev.vitrine.storefront.store.ListingPicture;
import dev.vitrine.storefront.store.ListingPictures;
import dev.vitrine.storefront.store.ListingRow;
import dev.vitrine.storefront.store.ListingRows;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PublisherRenamed;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes the projection: by a synchronous listener in the transaction in which an offer goes live, or all of it anew. */
@Service
class ProjectedListings implements Listings {
    private final Revisions revisions;
    private final OfferList offers;
    private final MarketplaceLists lists;
    private final Publishers publishers;
    private final Doors doors;
    private final Transactions transactions;
    private final ListingRows rows;
    private final ListingPictures pictures;

    ProjectedListings(
            Revisions revisions,
            OfferList offers,
            MarketplaceLists lists,
            Publishers publishers,
            Doors doors,
            Transactions transactions,
            ListingRows rows,
            ListingPictures pictures) {
        this.revisions = revisions;
        this.offers = offers;
        this.lists = lists;
        this.publishers = publishers;
        this.doors = doors;
        this.transactions = transactions;
        this.rows = rows;
        this.pictures = pictures;
    }

    @EventListener
    void on(OfferWentLive event) {
        Publisher publisher = publishers.byId(event.publisher());
        rows.deleteByOffer(event.offer().value());
        pictures.deleteByOffer(event.offer().value());
        write(publisher, event.offer(), event.revision());
    }

    @EventListener
    void on(OfferRemoved event) {
        rows.deleteByOffer(event.offer().value());
        pictures.deleteByOffer(event.offer().value());
    }

    @EventListener
    void on(PublisherRenamed event) {
        rewrite(publishers.byId(event.publisher()));
    }

    @Override
    @PreAuthorize(Permit.PLATFORM_ADMIN)
    public int rebuild() {
        return publishers.list().stream().mapToInt(this::rebuild).sum();
    }

    private int rebuild(Publisher publisher) {
        return doors.runAs(
                publisher.id(), "rebuild of the listing", () -> transactions.whole(() -> rewrite(publisher)));
    }

    /** All of the present publisher's rows. */
    private int rewrite(Publisher publisher) {
        rows.deleteAllOfThisPublisher();
        pictures.deleteAllOfThisPublisher();
        List<Revision> live = live();
        live.forEach(revision -> write(publisher, revision.offer(), revision.id()));
        return live.size();
    }

    private List<Revision> live() {
        var live = new ArrayList<Revision>();
        @Nullable String after = null;
        do {
            Page<OfferHead> page = offers.page("", after, Page.LARGEST);
            page.items().stream()
                    .filter(head -> head.publication() == Publication.LIVE)
                    .flatMap(head -> revisions.live(head.id()).stream())
                    .forEach(live::add);
            after = page.next();
        } while (after != null);
        return live;
    }

    private void write(Publisher publisher, OfferId offer, RevisionId revision) {
        var seller = new Seller(publisher.slug(), publisher.name());
        var since = revisions.wentLive(offer).getLast().at();
        var projection = new Projection(seller, offer, revision, since, revisions.content(revision));
        rows.saveAll(
                projection.in(lists.languages()).stream().map(ListingRow::new).toList());
        pictures.saveAll(projection.pictures().stream()
                .map(hash -> new ListingPicture(offer.value(), hash))
                .toList());
    }
}
