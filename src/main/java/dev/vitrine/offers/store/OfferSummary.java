package dev.vitrine.offers.store;

import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.InLanguage;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists show of an offer: a projection, written with every save and every move, that can be rebuilt at any time. */
@Entity
@Table(name = "offer_summary")
public class OfferSummary extends TenantScopedEntity {
    @Column(name = "name", nullable = false)
    private String name = "";

    @Column(name = "public_id", nullable = false)
    private String publicId = "";

    @Column(name = "source_language", nullable = false)
    private String sourceLanguage = "";

    @Convert(converter = LanguagesText.class)
    @Column(name = "languages", nullable = false)
    private List<LanguageTag> languages = List.of();

    @Column(name = "search_text", nullable = false)
    private String searchText = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "publication", nullable = false)
    private Publication publication = Publication.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "submission_mark")
    private @Nullable SubmissionMark submissionMark;

    @Column(name = "sku_count", nullable = false)
    private int skuCount;

    @Column(name = "changed_fields", nullable = false)
    private int changedFields;

    @Column(name = "errors", nullable = false)
    private int errors;

    @Column(name = "warnings", nullable = false)
    private int warnings;

    @Convert(converter = CompletenessJson.class)
    @Column(name = "completeness", nullable = false)
    private SortedMap<LanguageTag, Completeness.Share> completeness = Collections.emptySortedMap();

    @Convert(converter = InLanguagesJson.class)
    @Column(name = "in_languages", nullable = false)
    private SortedMap<LanguageTag, InLanguage> inLanguages = Collections.emptySortedMap();

    @Column(name = "changed_by")
    private @Nullable UUID changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    protected OfferSummary() {}

    public OfferSummary(OfferId offer) {
        super(offer.value());
    }

    /** What the offer is called and how it is found. */
    public void name(String newName, String newPublicId, LanguageTag source, List<LanguageTag> offered) {
        name = newName;
        publicId = newPublicId;
        sourceLanguage = source.value();
        languages = List.copyOf(offered);
    }

    /** @param search folded text that holds every word the offer is to be found by */
    public void index(String search, int skus) {
        searchText = search;
        skuCount = skus;
    }

    public void judge(
            int fieldsChanged,
            int errorCount,
            int warningCount,
            SortedMap<LanguageTag, Completeness.Share> shares,
            SortedMap<LanguageTag, InLanguage> found) {
        changedFields = fieldsChanged;
        errors = errorCount;
        warnings = warningCount;
        completeness = shares;
        inLanguages = found;
    }

    public void move(Publication newPublication, @Nullable SubmissionMark mark) {
        publication = newPublication;
        submissionMark = mark;
    }

    public void touch(@Nullable PersonId by, Instant at) {
        changedBy = by == null ? null : by.value();
        changedAt = at;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public OfferHead head() {
        return new OfferHead(
                new OfferId(getId()),
                name,
                publicId,
                LanguageTag.of(sourceLanguage),
                languages,
                publication,
                submissionMark,
                changedFields,
                errors,
                warnings,
                completeness,
                inLanguages,
                changedAt,
                skuCount,
                changedBy == null ? null : new PersonId(changedBy));
    }
}
