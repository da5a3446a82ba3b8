package dev.vitrine.storefront;

import dev.vitrine.assets.Pictures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey.Kind;
import dev.vitrine.shared.Sha256;
import dev.vitrine.storefront.store.CatalogueStore;
import dev.vitrine.storefront.store.ListingFacts;
import dev.vitrine.storefront.store.ListingPictures;
import dev.vitrine.storefront.store.PlatformListing;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds a live offer by its address in the projection and reads it through the buyers' door. */
@Service
class OfferShowcase implements Showcase {
    /** Support is for publisher and marketplace alone; terms of use may be long and have a page of their own. */
    private static final Set<Kind> PAGE = EnumSet.complementOf(EnumSet.of(Kind.SUPPORT, Kind.LEGAL));

    private static final Set<Kind> TERMS = EnumSet.of(Kind.BASICS, Kind.LISTING, Kind.LEGAL);

    private final CatalogueStore store;
    private final ListingPictures shownPictures;
    private final Publishers publishers;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Pictures pictures;
    private final Doors doors;
    private final CurrentTenant tenant;

    OfferShowcase(
            CatalogueStore store,
            ListingPictures shownPictures,
            Publishers publishers,
            Revisions revisions,
            Drafts drafts,
            Pictures pictures,
            Doors doors,
            CurrentTenant tenant) {
        this.store = store;
        this.shownPictures = shownPictures;
        this.publishers = publishers;
        this.revisions = revisions;
        this.drafts = drafts;
        this.pictures = pictures;
        this.doors = doors;
        this.tenant = tenant;
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Shown live(LanguageTag wanted, String publisher, String offer) {
        return live(wanted, publisher, offer, PAGE);
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Shown terms(LanguageTag wanted, String publisher, String offer) {
        return live(wanted, publisher, offer, TERMS);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Shown staged(OfferId offer, LanguageTag wanted) {
        return staged(offer, wanted, PAGE);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Shown stagedTerms(OfferId offer, LanguageTag wanted) {
        return staged(offer, wanted, TERMS);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Shown draft(OfferId offer, LanguageTag wanted) {
        return draft(offer, wanted, PAGE);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Shown draftTerms(OfferId offer, LanguageTag wanted) {
        return draft(offer, wanted, TERMS);
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Optional<Pictures.Content> picture(String publisher, Sha256 hash) {
        PublisherId seller = publishers
                .bySlug(publisher)
                .filter(found -> !found.suspended())
                .map(Publisher::id)
                .orElseThrow(NotFoundException::new);
        return doors.publicRead(
                seller,
                () -> shownPictures.existsByHash(hash.hex())
                        ? pictures.find(hash)
                        : Optional.<Pictures.Content>empty());
    }

    private Shown live(LanguageTag wanted, String publisher, String offer, Set<Kind> kinds) {
        PlatformListing listing = store.find(wanted.value(), publisher, offer).orElseThrow(NotFoundException::new);
        if (publishers.suspended(listing.publisher())) {
            throw new NotFoundException();
        }
        ListingFacts facts = listing.facts();
        var languages = new HashSet<LanguageTag>();
        languages.add(LanguageTag.of(facts.sourceLanguage()));
        languages.add(LanguageTag.of(facts.shownLanguage()));
        var content = doors.publicRead(
                listing.publisher(),
                () -> revisions.content(
                        new RevisionId(facts.revision()),
                        key -> kinds.contains(key.kind())
                                && key.language().map(languages::contains).orElse(true)));
        return new Shown(
                new Seller(facts.publisherSlug(), facts.publisherName()), new OfferId(facts.offer()), wanted, content);
    }

    private Shown staged(OfferId offer, LanguageTag wanted, Set<Kind> kinds) {
        var staged = revisions.staged(offer).orElseThrow(NotFoundException::new);
        return shown(offer, wanted, revisions.content(staged.id(), key -> kinds.contains(key.kind())));
    }

    private Shown draft(OfferId offer, LanguageTag wanted, Set<Kind> kinds) {
        return shown(offer, wanted, drafts.content(offer, kinds.toArray(Kind[]::new)));
    }

    private Shown shown(OfferId offer, LanguageTag wanted, OfferContent content) {
        Publisher publisher = publishers.byId(tenant.require());
        return new Shown(new Seller(publisher.slug(), publisher.name()), offer, wanted, content);
    }
}
