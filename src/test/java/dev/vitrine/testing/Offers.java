package dev.vitrine.testing;

import dev.vitrine.content.Basics;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes offers for a test by the services that people use. */
@Component
public class Offers {
    private final World world;
    private final Drafts drafts;
    private final Revisions revisions;

    Offers(World world, Drafts drafts, Revisions revisions) {
        this.world = world;
        this.drafts = drafts;
        this.revisions = revisions;
    }

    /** An offer in fr-FR and en-US of which nothing else is filled in. */
    public OfferId empty(PublisherId publisher, Somebody owner) {
        return empty(publisher, owner, "archive");
    }

    public OfferId empty(PublisherId publisher, Somebody owner, String offerId) {
        return world.in(publisher, owner, () -> create("Archive", offerId));
    }

    private OfferId create(String name, String offerId) {
        var offer =
                new Drafts.NewOffer(name, offerId, ContentFixtures.FR, List.of(ContentFixtures.FR, ContentFixtures.EN));
        return ((Drafts.Creation.Created) drafts.create(offer)).id();
    }

    /** {@link ContentFixtures#contoso()}, priced for every core count of the marketplace, in a draft. */
    public OfferId complete(PublisherId publisher, Somebody owner) {
        return world.in(publisher, owner, () -> {
            OfferId offer = create("Contoso Archive", "contoso-archive");
            fill(offer, ContentFixtures.contoso(drafts.open(offer).marketplace().coreCounts()));
            return offer;
        });
    }

    private void fill(OfferId offer, OfferContent content) {
        List<Edit> edits = content.sections().entrySet().stream()
                .filter(section -> !(section.getValue() instanceof Basics))
                .map(section -> new Edit(section.getKey(), 0, section.getValue()))
                .toList();
        SaveResult result = drafts.saveAll(offer, edits);
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException("the offer of the fixture is refused: " + result);
        }
    }

    /** Makes what the draft has now live, past all steps of a submission. */
    public void goLive(PublisherId publisher, OfferId offer) {
        world.job(publisher, () -> {
            Revisions.Revision revision = revisions.freeze(offer);
            revisions.markStaged(revision.id());
            revisions.markLive(revision.id(), Map.of());
            return revision;
        });
    }

    /** The draft as this person reads it. */
    public Drafts.Draft draft(PublisherId publisher, Somebody reader, OfferId offer) {
        return world.in(publisher, reader, () -> drafts.open(offer));
    }

    /** Saves one section over whatever is there. */
    public void save(PublisherId publisher, Somebody person, OfferId offer, SectionKey key, Section value) {
        world.in(publisher, person, () -> {
            long version = drafts.section(offer, key).version();
            SaveResult result = drafts.save(offer, new Edit(key, version, value));
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException(key + " is refused: " + result);
            }
            return result;
        });
    }
}
