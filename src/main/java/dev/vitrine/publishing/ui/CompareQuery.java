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
    /** Empty when two states are not named. */
    static Optional<CompareQuery> of(QueryParameters query) {
        var target = query.getSingleParameter("target");
        return query.getSingleParameter("base")
                .flatMap(base -> target.map(other -> new CompareQuery(
                        base,
                        other,
                        Mode.of(query.getSingleParameter("mode")),
                        ChangeFilter.of(query::getSingleParameter))));
    }

    Map<String, String> query() {
        var query = new TreeMap<>(filter.query());
        query.put("base", base);
        query.put("target", target);
        mode.word().ifPresent(word -> query.put("mode", word));
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
