package dev.vitrine.storefront.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which rows of the projection are meant, as conditions of a query with their values. What the buyer typed is always a
 * value, never a part of the query.
 */
public final class ListingFilter {
    /** Matches no publisher; keeps the list of those left out from being empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    public ListingFilter(String language, Collection<UUID> suspended) {
        conditions.add("l.facts.language = :language");
        values.put("language", language);
        var leftOut = new ArrayList<UUID>(suspended);
        leftOut.add(NOBODY);
        conditions.add("l.publisher not in :leftOut");
        values.put("leftOut", leftOut);
    }

    /** Rows whose search text holds every one of these words; they are folded as it is. */
    public ListingFilter words(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            conditions.add("l.facts.searchText like :word" + i + " escape '!'");
            values.put("word" + i, "%" + literally(words.get(i)) + "%");
        }
        return this;
    }

    public ListingFilter publisher(String slug) {
        conditions.add("l.facts.publisherSlug = :slug");
        values.put("slug", slug);
        return this;
    }

    public ListingFilter category(String id) {
        conditions.add("l.facts.categories like :category escape '!'");
        values.put("category", "%|" + literally(id) + "|%");
        return this;
    }

    /** Rows of which this column, a truth value of {@link ListingFacts}, is true. */
    ListingFilter where(String condition) {
        conditions.add(condition);
        return this;
    }

    ListingFilter value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public ListingFilter trial() {
        return where("l.facts.trial = true");
    }

    public ListingFilter hourly() {
        return where("l.facts.hourly = true");
    }

    public ListingFilter byol() {
        return where("l.facts.byol = true");
    }

    public ListingFilter linux() {
        return where("l.facts.linux = true");
    }

    public ListingFilter windows() {
        return where("l.facts.windows = true");
    }

    public ListingFilter withHero() {
        return where("l.facts.hero is not null");
    }

    String conditions() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
