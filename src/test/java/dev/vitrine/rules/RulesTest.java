package dev.vitrine.rules;

import static dev.vitrine.content.ContentFixtures.contoso;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void a_complete_offer_has_no_finding() {
        assertThat(Rules.validate(contoso(), null, RulesFixtures.marketplace(), RulesFixtures.facts(contoso())))
                .isEmpty();
        assertThat(Rules.validate(
                        contoso(), contoso(), contoso(), RulesFixtures.marketplace(), RulesFixtures.takenIn(contoso())))
                .isEmpty();
        assertThat(Completeness.of(contoso(), RulesFixtures.marketplace())
                        .whole()
                        .complete())
                .isTrue();
    }
}
