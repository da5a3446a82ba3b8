package dev.vitrine.publishing.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.ChangeFilter;
import dev.vitrine.kit.CompareView.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A comparison as it stands in an address: {@code ?base=live&target=draft&mode=columns&section=listing&language=fr-FR
 * &kind=added}.
 */
record CompareQuery(String base, String target, Mode mode, ChangeFilter filter) {
    private static final String COLUMNS = "columns";

    /** Empty when two states are not named. */
    static Optional<CompareQuery> of(QueryParameters query) {
        var target = query.getSingleParameter("target");
        return query.getSingleParameter("base")
                .flatMap(base -> target.map(other -> new CompareQuery(
                        base,
                        other,
                        query.getSingleParameter("mode").filter(COLUMNS::equals).isPresent()
                                ? Mode.SIDE_BY_SIDE
                                : Mode.INLINE,
                        ChangeFilter.of(query::getSingleParameter))));
    }

    Map<String, String> query() {
        var query = new TreeMap<>(filter.query());
        query.put("base", base);
        query.put("target", target);
        if (mode == Mode.SIDE_BY_SIDE) {
            query.put("mode", COLUMNS);
        }
        return query;
    }

    CompareQuery between(String before, String after) {
        return new CompareQuery(before, after, mode, filter);
    }

    CompareQuery in(Mode other) {
        return new CompareQuery(base, target, other, filter);
    }

    CompareQuery with(ChangeFilter other) {
        return new CompareQuery(base, target, mode, other);
    }
}
