package dev.vitrine.isolation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/** Asks Fabrikam's questions and holds what is said of Contoso's against what is said of nobody's. */
final class Interview {
    private final RowsOf rows;
    private final List<String> marks;
    private final Map<String, String> before;
    private final SoftAssertions softly = new SoftAssertions();
    private int calls;

    /**
     * @param rows Contoso's, which must not change meanwhile
     * @param marks by which what is Contoso's is known
     */
    Interview(RowsOf rows, List<String> marks) {
        this.rows = rows;
        this.marks = marks;
        before = rows.hashes();
    }

    void ask(String what, Question question, Function<List<Object>, Answer> call) {
        var where = what + " " + question;
        var foreign = call.apply(question.foreign()).without(question.named());
        calls++;
        softly.assertThat(foreign.told(marks)).as(where).isEmpty();
        if (question.isForeign()) {
            var missing = call.apply(question.missing()).without(question.named());
            calls++;
            softly.assertThat(foreign.alike()).as(where).isEqualTo(missing.alike());
        }
    }

    /** To be asked within a transaction that is rolled back: the end would not show what was changed. */
    void unchanged(String table, String by) {
        softly.assertThat(rows.hash(table))
                .as(table + " of Contoso, changed by " + by)
                .isEqualTo(before.get(table));
    }

    SoftAssertions softly() {
        return softly;
    }

    /** How many calls there were, when all went well. */
    int end() {
        softly.assertThat(rows.hashes()).as("all rows of Contoso").isEqualTo(before);
        softly.assertAll();
        return calls;
    }
}
