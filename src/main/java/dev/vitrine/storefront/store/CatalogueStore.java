package dev.vitrine.storefront.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the projection across publishers. */
@Repository
@Transactional(readOnly = true)
public class CatalogueStore {
    private final EntityManager entities;

    CatalogueStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Where a page by name begins: behind this row. */
    public record AfterName(String sortTitle, UUID id) {}

    /** Where a page by age begins: behind this row. */
    public record AfterAge(Instant listedSince, UUID id) {}

    /** How many rows are alike in everything that is counted beside the list. */
    public record Group(
            String categories,
            boolean trial,
            boolean hourly,
            boolean byol,
            boolean linux,
            boolean windows,
            long count) {}

    public List<PlatformListing> byName(ListingFilter filter, @Nullable AfterName after, int limit) {
        if (after != null) {
            filter.where("(l.facts.sortTitle > :title or (l.facts.sortTitle = :title and l.id > :id))")
                    .value("title", after.sortTitle())
                    .value("id", after.id());
        }
        return list(filter, "l.facts.sortTitle, l.id", limit);
    }

    public List<PlatformListing> newest(ListingFilter filter, @Nullable AfterAge after, int limit) {
        if (after != null) {
            filter.where("(l.facts.listedSince < :since or (l.facts.listedSince = :since and l.id < :id))")
                    .value("since", after.listedSince())
                    .value("id", after.id());
        }
        return list(filter, "l.facts.listedSince desc, l.id desc", limit);
    }

    public List<Group> groups(ListingFilter filter) {
        String alike =
                "l.facts.categories, l.facts.trial, l.facts.hourly, l.facts.byol, l.facts.linux, l.facts.windows";
        var query = entities.createQuery(
                "select " + alike + ", count(l) from PlatformListing l where " + filter.conditions() + " group by "
                        + alike,
                Group.class);
        return filled(query, filter).getResultList();
    }

    public Optional<PlatformListing> find(String language, String publisherSlug, String publicId) {
        return entities.createQuery(
                        "from PlatformListing l where l.facts.language = :language"
                                + " and l.facts.publisherSlug = :slug and l.facts.publicId = :id",
                        PlatformListing.class)
                .setParameter("language", language)
                .setParameter("slug", publisherSlug)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Languages for which there are rows, with the number of rows. */
    public List<LanguageCount> countByLanguage() {
        return entities.createQuery(
                        "select l.facts.language, count(l) from PlatformListing l group by l.facts.language",
                        LanguageCount.class)
                .getResultList();
    }

    /** How many offers are live in a language. */
    public record LanguageCount(String language, long count) {}

    private List<PlatformListing> list(ListingFilter filter, String order, int limit) {
        var query = entities.createQuery(
                "from PlatformListing l where " + filter.conditions() + " order by " + order, PlatformListing.class);
        return filled(query, filter).setMaxResults(limit).getResultList();
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, ListingFilter filter) {
        filter.values().forEach(query::setParameter);
        return query;
    }
}
