package dev.vitrine.isolation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given for one parameter: something of Fabrikam's own, the same of Contoso's, and the same of nobody's.
 *
 * @param named how Contoso's and nobody's are written, so that an answer that merely repeats the question can be told
 *     from one that says more
 */
record Given(
        @Nullable Object ours,
        @Nullable Object theirs,
        @Nullable Object nobodys,
        List<String> named) {
    /** What belongs to no publisher. */
    static Given same(@Nullable Object value) {
        return new Given(value, value, value, List.of());
    }

    boolean isForeign() {
        return theirs != nobodys;
    }
}
