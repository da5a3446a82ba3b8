package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import java.util.Optional;
import java.util.UUID;

/** Knows the links by which a staging audience reads what is staged; implemented by publishing, asked by the storefront. */
public interface PreviewGate {
    /**
     * What a link opens.
     *
     * @param link id of the link, which is no secret
     */
    record Preview(UUID link, PublisherId publisher, OfferId offer) {}

    /**
     * Empty for what is no link, and for one that is expired, revoked, or of a suspended publisher: which of these it is is
     * not told. For everybody; the token is the key.
     */
    Optional<Preview> open(SecretText token);
}
