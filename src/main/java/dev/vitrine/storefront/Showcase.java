package dev.vitrine.storefront;

import dev.vitrine.assets.Pictures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import java.util.Optional;
import java.util.UUID;

/**
 * One offer as it is shown: live to everybody, staged to the publisher's own people and to whoever holds a link of its
 * audience, as a draft to the former alone. What does not exist, is not live or not staged, or belongs to a suspended
 * publisher is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface Showcase {
    /** Whose offer it is. */
    record Seller(String slug, String name) {}

    /**
     * @param wanted the language asked for
     * @param content the sections a buyer may read, in the language shown and in the source language; without the terms
     *     of use except where they are asked for
     */
    record Shown(Seller seller, OfferId id, LanguageTag wanted, OfferContent content) {}

    Shown live(LanguageTag wanted, String publisher, String offer);

    /** As {@link #live}, with the terms of use. */
    Shown terms(LanguageTag wanted, String publisher, String offer);

    /** What is staged, for a member of the present publisher. Needs OFFER_READ. */
    Shown staged(OfferId offer, LanguageTag wanted);

    /** As {@link #staged}, with the terms of use. */
    Shown stagedTerms(OfferId offer, LanguageTag wanted);

    /** The draft as it is now, for a member of the present publisher. Needs OFFER_READ. */
    Shown draft(OfferId offer, LanguageTag wanted);

    /** As {@link #draft}, with the terms of use. */
    Shown draftTerms(OfferId offer, LanguageTag wanted);

    /**
     * The id of the link that this token is of, where it opens something now; the token is the key. What works no more is
     * {@link dev.vitrine.shared.NotFoundException} here as below, and nobody is told why.
     */
    UUID link(SecretText token);

    /** What is staged, for the staging audience. */
    Shown audience(SecretText token, UUID link, LanguageTag wanted);

    /** As {@link #audience}, with the terms of use. */
    Shown audienceTerms(SecretText token, UUID link, LanguageTag wanted);

    /** A picture that what is staged shows. */
    Optional<Pictures.Content> audiencePicture(SecretText token, UUID link, Sha256 hash);

    /** A picture that a live offer of this publisher shows. */
    Optional<Pictures.Content> picture(String publisher, Sha256 hash);
}
