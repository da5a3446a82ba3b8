package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.Passwords.Weakness;
import dev.vitrine.shared.SecretText;
import dev.vitrine.testing.Asvs;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(64, 1);

    @Test
    @Asvs("11.4.2")
    void without_other_settings_the_parameters_are_those_owasp_recommends() {
        assertThat(new Passwords(19_456, 2).hash(text("correct horse battery")))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void the_same_password_is_hashed_differently_each_time() {
        assertThat(passwords.hash(text("correct horse battery")))
                .isNotEqualTo(passwords.hash(text("correct horse battery")));
    }

    @Test
    @Asvs({"6.2.5", "6.2.8"})
    void every_character_counts_however_far_behind() {
        var long72 = "é".repeat(72);
        var hash = passwords.hash(text(long72 + "a"));
        assertThat(passwords.matches(text(long72 + "a"), hash)).isTrue();
        assertThat(passwords.matches(text(long72 + "b"), hash)).isFalse();
        assertThat(passwords.matches(text(long72), hash)).isFalse();
    }

    @Test
    @Asvs({"6.2.5", "6.2.8"})
    void nothing_is_trimmed_folded_or_left_out() {
        var hash = passwords.hash(text(" Pass word with 😀 and\ttab "));
        assertThat(passwords.matches(text(" Pass word with 😀 and\ttab "), hash))
                .isTrue();
        assertThat(passwords.matches(text("Pass word with 😀 and\ttab"), hash)).isFalse();
        assertThat(passwords.matches(text(" pass word with 😀 and\ttab "), hash))
                .isFalse();
    }

    @Test
    @Asvs({"6.2.1", "6.2.9"})
    void fifteen_to_two_hundred_characters_as_people_count_them() {
        assertThat(Passwords.weakness(text("x".repeat(14)))).contains(Weakness.TOO_SHORT);
        assertThat(Passwords.weakness(text("😀".repeat(14)))).contains(Weakness.TOO_SHORT);
        assertThat(Passwords.weakness(text("😀".repeat(15)))).isEmpty();
        assertThat(Passwords.weakness(text("😀".repeat(200)))).isEmpty();
        assertThat(Passwords.weakness(text("x".repeat(201)))).contains(Weakness.TOO_LONG);
        var longest = text("😀".repeat(200));
        assertThat(passwords.matches(longest, passwords.hash(longest))).isTrue();
    }

    @Test
    void nobody_has_no_password_not_even_the_one_that_is_hashed_for_him() {
        assertThat(passwords.matches(text("nobody has this password"), null)).isFalse();
    }

    private static SecretText text(String value) {
        return new SecretText(value);
    }
}
