package dev.vitrine.publishing.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.ChangeFilter;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of the history is shown, as it stands in an address: {@code ?show=saves&section=listing&language=fr-FR&by=…}.
 * Sections and languages choose among saves; submissions and decisions stay between them.
 */
record HistoryQuery(
        HistoryFilter show, ChangeFilter sections, @Nullable PersonId by) {
    static HistoryQuery of(QueryParameters query) {
        return new HistoryQuery(
                HistoryFilter.of(query.getSingleParameter("show").orElse("")),
                ChangeFilter.of(query::getSingleParameter).withKind(null),
                query.getSingleParameter("by").flatMap(HistoryQuery::person).orElse(null));
    }

    private static Optional<PersonId> person(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    Map<String, String> query() {
        var query = new TreeMap<>(sections.query());
        if (show != HistoryFilter.ALL) {
            query.put("show", show.word());
        }
        if (by != null) {
            query.put("by", by.toString());
        }
        return query;
    }

    HistoryQuery showing(HistoryFilter other) {
        return new HistoryQuery(other, sections, by);
    }

    HistoryQuery in(ChangeFilter other) {
        return new HistoryQuery(show, other, by);
    }

    HistoryQuery by(@Nullable PersonId other) {
        return new HistoryQuery(show, sections, other);
    }

    /** The sections whose saves are shown; null for all. */
    @Nullable
    Predicate<SectionKey> wanted() {
        return sections.equals(ChangeFilter.NONE) ? null : sections::shows;
    }

    boolean shows(Event event) {
        return show.shows(event) && (by == null || by.equals(event.by()) || by.equals(event.other()));
    }
}
