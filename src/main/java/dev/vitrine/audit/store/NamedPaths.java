package dev.vitrine.audit.store;

import dev.vitrine.shared.Audited;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The field paths that a row names, each with all that it lies in, so that a search for a section finds its fields. */
final class NamedPaths {
    private static final int MAX = 300;

    private NamedPaths() {}

    static Set<String> of(AuditRow row) {
        var all = new TreeSet<String>();
        Stream.concat(
                        Stream.of(row.field()),
                        Stream.of(row.details().getOrDefault(Audited.FIELDS, "").split(" ")))
                .filter(path -> !path.isEmpty())
                .flatMap(path -> withParents(path).stream())
                .filter(path -> path.length() <= MAX)
                .forEach(all::add);
        return all;
    }

    /** {@code listing/fr-FR:links[k1].url} lies in that of the link, in the links, in the section, and in all listings. */
    private static List<String> withParents(String path) {
        var all = new ArrayList<String>();
        all.add(path);
        for (int i = path.length() - 1; i > 0; i--) {
            if (".[:/".indexOf(path.charAt(i)) >= 0) {
                all.add(path.substring(0, i));
            }
        }
        return all;
    }
}
