package dev.vitrine.images;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * SAS URLs as publishers paste them. The signature goes to the vault at once, under the address it belongs to; content
 * and screens know the address alone (portal-2016.md 2.5, product.md section 4).
 */
public interface SasUrls {
    /** What became of a pasted URL. */
    sealed interface Keeping {
        /** The secret is in the vault; the address goes into the image. */
        record Kept(Vhd vhd, Facts.Sas facts) implements Keeping {}

        /** It cannot be used; the translation is {@code images.sas.problem.{PROBLEM}}. */
        record Refused(Problem problem) implements Keeping {}
    }

    /** Why a pasted text cannot be a SAS URL of a disk. What its parameters say is judged by the rules later. */
    enum Problem {
        EMPTY,
        /** More than one URL at once. */
        SEVERAL,
        TOO_LONG,
        NOT_HTTPS,
        /** No question mark, or nothing after it. */
        NO_QUERY,
        /** White space in the name of container or file, written as it is or percent-encoded. */
        BLANKS,
        /** White space in the query, as a line break leaves it. */
        BROKEN,
        FRAGMENT,
        NOT_AN_ADDRESS,
        USER_INFO,
        HOST,
        IP_ADDRESS,
        PORT,
        /** The URL of the container alone. */
        NO_FILE,
        NO_CONTAINER,
        NOT_VHD,
        /** One parameter twice. */
        REPEATED,
        /** Characters in {@code sp}, {@code sr}, {@code st} or {@code se} that cannot stand there. */
        GARBLED,
        NO_SIGNATURE
    }

    /**
     * What {@link #keep} would make of the URL, keeping nothing: for what is pasted and not yet saved. Needs IMAGE_EDIT
     * for this offer.
     */
    Keeping read(OfferId offer, SecretText pasted);

    /** Puts the URL in the vault, replacing an older one of the same address. Needs IMAGE_EDIT for this offer. */
    Keeping keep(OfferId offer, String pasted);

    /** What is known of the URL last given for this address. Needs OFFER_READ. */
    Optional<Facts.Sas> known(Vhd vhd);

    /** The same for many disks at once, by address; those for which no URL was given are left out. */
    Map<String, Facts.Sas> known(Collection<Vhd> vhds);
}
