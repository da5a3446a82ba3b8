package dev.vitrine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "a-b", "pare-feu-ng", "a--b"})
    void letters_digits_and_inner_dashes_are_an_id(String id) {
        assertThat(Slug.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "é", "a b", "a_b", "a\n", "-"})
    void anything_else_is_none(String text) {
        assertThat(Slug.isValid(text)).isFalse();
    }

    @Test
    void fifty_characters_are_the_most() {
        assertThat(Slug.isValid("a".repeat(50))).isTrue();
        assertThat(Slug.isValid("a".repeat(51))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Contoso Pare-feu nouvelle génération, contoso-pare-feu-nouvelle-generation",
        "'  L’été (2026) ! ', l-ete-2026",
        "SQL Server 2025, sql-server-2025",
        "日本, ''"
    })
    void an_id_is_made_of_a_name(String name, String id) {
        assertThat(Slug.suggest(name)).isEqualTo(id);
    }

    @Property
    void what_is_suggested_is_an_id_or_nothing(@ForAll String name) {
        assertThat(Slug.suggest(name)).matches(id -> id.isEmpty() || Slug.isValid(id));
    }
}
