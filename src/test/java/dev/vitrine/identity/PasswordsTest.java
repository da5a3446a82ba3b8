package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

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
    @Asvs({"6.2.5", "6.2.8"})
    void two_passwords_of_which_only_the_73rd_byte_differs_are_two() {
        var seventyTwo = "x".repeat(72);
        var hash = passwords.hash(text(seventyTwo + "a" + "the same end"));
        assertThat(passwords.matches(text(seventyTwo + "b" + "the same end"), hash))
                .isFalse();
        assertThat(passwords.matches(text(seventyTwo), hash)).isFalse();
    }

    @Test
    @Asvs("6.2.8")
    void the_longest_password_is_looked_at_to_its_end() {
        var longest = "\uD83D\uDE00".repeat(PasswordRules.MAX - 1);
        var hash = passwords.hash(text(longest + "a"));
        assertThat(passwords.matches(text(longest + "a"), hash)).isTrue();
        assertThat(passwords.matches(text(longest + "b"), hash)).isFalse();
    }

    @Test
    void the_same_characters_are_the_same_password_whatever_keyboard_they_come_from() {
        var composed = "caf\u00e9 au lait le matin";
        var decomposed = "cafe\u0301 au lait le matin";
        assertThat(passwords.matches(text(decomposed), passwords.hash(text(composed))))
                .isTrue();
        assertThat(passwords.matches(text(composed), passwords.hash(text(decomposed))))
                .isTrue();
        assertThat(passwords.matches(text("\ufb01ne words for a door"), passwords.hash(text("fine words for a door"))))
                .as("a ligature is another character, and is not folded")
                .isFalse();
    }

    @Test
    void nobody_has_no_password_not_even_the_one_that_is_hashed_for_him() {
        assertThat(passwords.matches(text("nobody has this password"), null)).isFalse();
    }

    private static SecretText text(String value) {
        return new SecretText(value);
    }
}
