package dev.vitrine.rules;

import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know that is neither content nor list: gathered by {@code offers} from the rooms that know it.
 *
 * @param takenIn disks that were certified and copied into the marketplace's store, with the hash of their bytes; they
 *     are never read from the publisher again
 * @param sas what is known of the SAS URL behind each disk's visible address; absent when none was given
 * @param otherOfferIds offer ids of this publisher's other offers, and ids reserved for ever
 * @param otherOfferNames names of this publisher's other offers (V28)
 * @param otherSkuIds SKU ids of this publisher's other offers, and ids reserved for ever (V17)
 * @param reviewFindings findings pinned by approvers on the last submission
 * @param rolledBackTo by stable key of a SKU, the image versions of the earlier live state that the draft was last rolled
 *     back to
 * @param looks how pictures look, by the hash of their bytes; one that is absent was not looked at
 * @param translations by the path of a text in a language other than the source language, what it was made from; absent
 *     for a text of which nobody knows
 */
public record Facts(
        Map<Vhd, Sha256> takenIn,
        Map<String, Sas> sas,
        Set<String> otherOfferIds,
        Set<String> otherOfferNames,
        Set<String> otherSkuIds,
        List<Finding> reviewFindings,
        Map<String, List<ImageVersion>> rolledBackTo,
        Map<Sha256, PictureLook> looks,
        Map<FieldPath, MadeFrom> translations) {
    public static final Facts NONE =
            new Facts(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), List.of(), Map.of(), Map.of(), Map.of());

    /**
     * The source text that a translation was made from, or that somebody said it still fits.
     *
     * @param source hash of that text
     * @param version of the source section in which it stood; null when that is not kept
     */
    public record MadeFrom(Sha256 source, @Nullable Long version) {}

    /**
     * The parts of a SAS URL that are no secret.
     *
     * @param permissions {@code sp}
     * @param scope {@code sr}
     * @param start {@code st} as written, and as a moment when it is a full date-time
     * @param expiry {@code se} as written, and as a moment when it is a full date-time
     */
    public record Sas(
            String permissions,
            String scope,
            String start,
            @Nullable Instant startsAt,
            String expiry,
            @Nullable Instant expiresAt) {}

    /** The same facts with these about disks. */
    public Facts withDisks(Map<Vhd, Sha256> newTakenIn, Map<String, Sas> newSas) {
        return new Facts(
                newTakenIn,
                newSas,
                otherOfferIds,
                otherOfferNames,
                otherSkuIds,
                reviewFindings,
                rolledBackTo,
                looks,
                translations);
    }

    /** The same facts with these findings of people and machines on the last submission. */
    public Facts withReviewFindings(List<Finding> findings) {
        return new Facts(
                takenIn, sas, otherOfferIds, otherOfferNames, otherSkuIds, findings, rolledBackTo, looks, translations);
    }

    /** The same facts with the image versions of the earlier live state that the draft was rolled back to. */
    public Facts withRolledBackTo(Map<String, List<ImageVersion>> versions) {
        return new Facts(
                takenIn,
                sas,
                otherOfferIds,
                otherOfferNames,
                otherSkuIds,
                reviewFindings,
                versions,
                looks,
                translations);
    }

    /** The same facts with how these pictures look. */
    public Facts withLooks(Map<Sha256, PictureLook> newLooks) {
        return new Facts(
                takenIn,
                sas,
                otherOfferIds,
                otherOfferNames,
                otherSkuIds,
                reviewFindings,
                rolledBackTo,
                newLooks,
                translations);
    }

    /** The same facts with what translations were made from. */
    public Facts withTranslations(Map<FieldPath, MadeFrom> madeFrom) {
        return new Facts(
                takenIn,
                sas,
                otherOfferIds,
                otherOfferNames,
                otherSkuIds,
                reviewFindings,
                rolledBackTo,
                looks,
                madeFrom);
    }

    /** Whether this image has the versions that a roll back gave it: no more, no fewer and no others. */
    boolean isRolledBack(String skuKey, VmImage image) {
        var before = rolledBackTo.get(skuKey);
        return before != null && new HashSet<>(before).equals(new HashSet<>(image.versions()));
    }
}
