package dev.vitrine.storefront;

import dev.vitrine.assets.Pictures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.PreviewGate;
import dev.vitrine.offers.PreviewGate.Preview;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SecretText;
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
import java.util.UUID;
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
    private final PreviewGate gate;
    private final Pictures pictures;
    private final Doors doors;
    private final CurrentTenant tenant;

    OfferShowcase(
            CatalogueStore store,
            ListingPictures shownPictures,
            Publishers publishers,
            Revisions revisions,
            Drafts drafts,
            PreviewGate gate,
            Pictures pictures,
            Doors doors,
            CurrentTenant tenant) {
        this.store = store;
        this.shownPictures = shownPictures;
        this.publishers = publishers;
        this.revisions = revisions;
        this.drafts = drafts;
        this.gate = gate;
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
    public UUID link(SecretText token) {
        Preview preview = gate.open(token).orElseThrow(NotFoundException::new);
        content(preview, EnumSet.of(Kind.BASICS));
        return preview.link();
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Shown audience(SecretText token, UUID link, LanguageTag wanted) {
        return audience(preview(token, link), wanted, PAGE);
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Shown audienceTerms(SecretText token, UUID link, LanguageTag wanted) {
        return audience(preview(token, link), wanted, TERMS);
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Optional<Pictures.Content> audiencePicture(SecretText token, UUID link, Sha256 hash) {
        Preview preview = preview(token, link);
        OfferContent content = content(preview, EnumSet.of(Kind.BASICS, Kind.LISTING));
        return ShownPictures.of(content).contains(hash)
                ? doors.publicRead(preview.publisher(), () -> pictures.find(hash))
                : Optional.empty();
    }

    private Preview preview(SecretText token, UUID link) {
        return gate.open(token).filter(preview -> preview.link().equals(link)).orElseThrow(NotFoundException::new);
    }

    private Shown audience(Preview preview, LanguageTag wanted, Set<Kind> kinds) {
        return shown(preview.publisher(), preview.offer(), wanted, content(preview, kinds));
    }

    private OfferContent content(Preview preview, Set<Kind> kinds) {
        return doors.publicRead(
                preview.publisher(), () -> revisions.stagedContent(preview.offer(), key -> kinds.contains(key.kind())));
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
        return shown(
                tenant.require(), offer, wanted, revisions.content(staged.id(), key -> kinds.contains(key.kind())));
    }

    private Shown draft(OfferId offer, LanguageTag wanted, Set<Kind> kinds) {
        return shown(tenant.require(), offer, wanted, drafts.content(offer, kinds.toArray(Kind[]::new)));
    }

    private Shown shown(PublisherId seller, OfferId offer, LanguageTag wanted, OfferContent content) {
        Publisher publisher = publishers.byId(seller);
        return new Shown(new Seller(publisher.slug(), publisher.name()), offer, wanted, content);
    }
}
