package dev.vitrine.offers;

import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What lists and frames show of an offer, from the projection {@code offer_summary}.
 *
 * @param name internal name
 * @param offerId the id in public addresses
 * @param publication never staged, staged, live or removed
 * @param submission the open or last submission's state as a word of {@link SubmissionMark}, or null
 * @param changedFields number of fields that differ from live, or from nothing when never live
 * @param errors findings that are errors, as counted when the offer last moved
 * @param completeness by language
 * @param inLanguages what was found in the texts of a language; one in which nothing was is left out
 * @param skus number of SKUs
 * @param changedBy who saved last; null for a job
 */
public record OfferHead(
        OfferId id,
        String name,
        String offerId,
        LanguageTag sourceLanguage,
        List<LanguageTag> languages,
        Publication publication,
        @Nullable SubmissionMark submission,
        int changedFields,
        int errors,
        int warnings,
        SortedMap<LanguageTag, Completeness.Share> completeness,
        SortedMap<LanguageTag, InLanguage> inLanguages,
        Instant changedAt,
        int skus,
        @Nullable PersonId changedBy) {
    /**
     * What was found in the texts of a language.
     *
     * @param stale translations whose source text has changed since
     * @param errors findings that are errors, missing texts included
     */
    public record InLanguage(int stale, int errors) {
        public static final InLanguage NOTHING = new InLanguage(0, 0);
    }

    /** What was found in the texts of this language. */
    public InLanguage in(LanguageTag language) {
        return inLanguages.getOrDefault(language, InLanguage.NOTHING);
    }

    /** The languages that are translated from the source language. */
    public List<LanguageTag> targetLanguages() {
        return languages.stream()
                .filter(language -> !language.equals(sourceLanguage))
                .toList();
    }

    /** Where the offer stands towards buyers. */
    public enum Publication {
        DRAFT,
        STAGED,
        LIVE,
        REMOVED
    }

    /** What the badge says of the offer's submission (product.md section 3). */
    public enum SubmissionMark {
        STAGING_RUNNING,
        STAGING_FAILED,
        CHECKING,
        WAITING,
        IN_REVIEW,
        CHANGES_REQUESTED,
        SCHEDULED,
        PUBLISHING,
        PRODUCTION_FAILED,
        TECHNICAL_FAILURE
    }
}
