package dev.vitrine.isolation;

import dev.vitrine.testing.Authorization;
import dev.vitrine.testing.Authorization.Outsider;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How every public method of every service stands to the people of another publisher, by {@link Authorization}. */
final class ServiceBook {
    private static final Authorization TABLE = Authorization.read();

    /** A publisher's own: whoever asks for another's is told just what he is told of what does not exist. */
    static final Set<String> OWN = TABLE.methods(action -> action.foreign() == Outsider.NOTHING);

    /** For the marketplace's people and its jobs: a publisher's people are refused, whatever they name. */
    static final Set<String> REFUSED = TABLE.methods(action -> action.foreign() == Outsider.NO);

    /** For everybody: what buyers may see of what is live, the marketplace's own lists, who is a publisher. */
    static final Set<String> PUBLIC = TABLE.methods(action -> action.foreign() == Outsider.YES);

    /**
     * Of {@link #OWN}, those whose answer could not show what is Contoso's even to its own owner: a count, a yes or no, or
     * the same answer whatever is named.
     */
    static final Set<String> TELLS_NOTHING = methods("""
            account.PublisherLook.wear(byte[])
            assets.KeptPictures.cut(Original, List)
            assets.KeptPictures.open(byte[])
            assets.KeptPictures.store(byte[], Wanted)
            audit.AuditExports.export(Query, String, Taker)
            audit.AuditTrail.actions()
            audit.AuditTrail.count(Query)
            audit.AuditTrail.firstBroken()
            identity.PublisherMembers.withSecondFactor()
            images.StoredDisks.pending(OfferContent)
            images.StoredDisks.regionsLacking(OfferContent)
            images.StoredDisks.takenIn(OfferContent)
            images.VaultedSasUrls.keep(OfferId, String)
            images.VaultedSasUrls.read(OfferId, SecretText)
            marketing.OutboundLinkCheck.follow(Collection, BiConsumer)
            marketing.DeskService.stillRight(OfferId, Line)
            notification.OwnBells.read(UUID)
            notification.OwnBells.readAll()
            notification.OwnBells.unread()
            offers.UnsavedService.drop(OfferId, UUID)
            publishing.SubmissionService.returned(Collection)
            publishing.SubmissionService.usualDurations()
            support.TicketService.count(Filter)
            support.TicketService.keep(String, byte[])
            tenancy.Profile.colour(String)
            tenancy.Profile.facts(String)
            tenancy.Profile.look()
            tenancy.Profile.save(Edit)
            tenancy.Profile.saveTaxAndBank(TaxAndBank)
            tenancy.Profile.solutionTemplates()
            tenancy.Profile.wear(Sha256)
            """);

    private ServiceBook() {}

    /** Methods that are in no list, and names in the lists that are no method any more. */
    static Set<String> wrong(Set<String> found) {
        var wrong = TABLE.methods(action -> true);
        wrong.addAll(TABLE.astray());
        found.forEach(name -> {
            if (!wrong.remove(name)) {
                wrong.add(name);
            }
        });
        return wrong;
    }

    private static Set<String> methods(String lines) {
        return lines.lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
