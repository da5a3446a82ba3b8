package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.kit.Translations;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a look at a disk can find is said to people as a rule, in both languages. */
class VhdProblemTest {
    private final Translations translations = new Translations();

    @ParameterizedTest
    @EnumSource(VhdProblem.class)
    void every_problem_has_its_rule_with_message_and_fix(VhdProblem problem) {
        Rule rule = DiskFindings.rule(problem);
        assertThat(rule.severity()).isEqualTo(problem.isWarning() ? Severity.WARNING : Severity.ERROR);
        for (Locale language : translations.getProvidedLocales()) {
            var texts = translations.all(language);
            assertThat(texts).containsKeys("rules." + rule + ".message", "rules." + rule + ".fix");
        }
    }
}
