package dev.vitrine.identity;

import dev.vitrine.shared.OfferId;
import java.util.Collection;
import java.util.List;

/**
 * The present publisher's offers by name, for whoever limits a member to some of them. The offers room answers; in its
 * absence there are none. Needs OFFER_READ.
 */
public interface OfferNames {
    /** @param name internal, as the list of offers shows it */
    record Named(OfferId id, String name) {}

    /** By name, at most so many, whose name or ids contain these words. */
    List<Named> find(String words, int atMost);

    /** Those of the ids that are offers of the present publisher. */
    List<Named> named(Collection<OfferId> ids);
}
