package dev.vitrine.marketing.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.shared.FieldPath;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the translation desk shows, as it stands in an address: {@code ?show=stale&row=listing/en-US:title}.
 *
 * @param open the text that is open, null when none is
 */
record DeskQuery(DeskFilter filter, @Nullable FieldPath open) {
    private static final String SHOW = "show";
    private static final String ROW = "row";

    static DeskQuery of(QueryParameters query) {
        return new DeskQuery(
                DeskFilter.of(query.getSingleParameter(SHOW).orElse("")),
                query.getSingleParameter(ROW).flatMap(DeskQuery::path).orElse(null));
    }

    private static Optional<FieldPath> path(String text) {
        try {
            return Optional.of(FieldPath.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text form, with its question mark; empty when there is nothing to say. */
    String text() {
        Map<String, String> query = new TreeMap<>();
        if (filter != DeskFilter.ALL) {
            query.put(SHOW, filter.word());
        }
        if (open != null) {
            query.put(ROW, open.toString());
        }
        return query.isEmpty() ? "" : "?" + QueryParameters.simple(query).getQueryString();
    }
}
