package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.shared.SecretText;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class PasswordRulesTest {
    private static final String NAME = "Camille Fournier";
    private static final String MAIL = "camille.fournier@contoso.example";

    private final PasswordRules rules = new PasswordRules("Cumulia");

    @Example
    @Asvs({"6.2.1", "6.2.9"})
    void fifteen_to_two_hundred_characters_as_people_count_them() {
        assertThat(alone("abcdefghijklmn")).isEqualTo(PasswordWeakness.TOO_SHORT);
        assertThat(alone("abcdefghijklm\uD83D\uDE00")).isEqualTo(PasswordWeakness.TOO_SHORT);
        assertThat(alone("abcdefghijklmn\uD83D\uDE00")).isNull();
        assertThat(alone(sentence(64))).isNull();
        assertThat(alone(sentence(200))).isNull();
        assertThat(alone(sentence(201))).isEqualTo(PasswordWeakness.TOO_LONG);
    }

    @Example
    @Asvs({"6.2.1", "6.2.9"})
    void eight_are_enough_beside_a_second_factor() {
        assertThat(beside("kqzwvbx")).isEqualTo(PasswordWeakness.TOO_SHORT);
        assertThat(beside("kqzwvbxj")).isNull();
        assertThat(alone("kqzwvbxj")).isEqualTo(PasswordWeakness.TOO_SHORT);
    }

    @Example
    @Asvs({"6.2.4", "6.2.12"})
    void the_three_thousand_most_used_are_all_refused() {
        var top = CommonPasswords.ranked().subList(0, 3000);
        for (var password : top) {
            assertThat(beside(password)).as(password).isNotNull();
            assertThat(beside(password.toUpperCase(Locale.ROOT))).as(password).isNotNull();
            assertThat(beside(password.repeat(15)))
                    .as(password + " over and over")
                    .isNotNull();
        }
        long longEnough = CommonPasswords.ranked().stream()
                .filter(password -> password.length() >= PasswordRules.MIN_WITH_SECOND_FACTOR)
                .peek(password -> assertThat(beside(password)).as(password).isEqualTo(PasswordWeakness.COMMON))
                .count();
        Evidence.note(
                getClass(),
                "common passwords refused: the first " + top.size() + " of "
                        + CommonPasswords.ranked().size() + ", and all " + longEnough + " that are long enough");
    }

    @Example
    void a_few_characters_over_and_over_are_no_password() {
        assertThat(alone("aaaaaaaaaaaaaaaa")).isEqualTo(PasswordWeakness.COMMON);
        assertThat(alone("1212121212121212")).isEqualTo(PasswordWeakness.COMMON);
        assertThat(alone("abcdabcdabcdabcdab")).isEqualTo(PasswordWeakness.COMMON);
        assertThat(alone("PasswordPassword")).isEqualTo(PasswordWeakness.COMMON);
        assertThat(alone("ten green bottles ten green bottles")).isNull();
    }

    @Example
    @Asvs({"6.1.2", "6.2.11"})
    void what_everybody_knows_of_the_person_and_of_the_marketplace_is_no_password() {
        assertThat(alone("camille fournier")).isEqualTo(PasswordWeakness.PERSONAL);
        assertThat(alone("Fournier-Camille-2026")).isEqualTo(PasswordWeakness.PERSONAL);
        assertThat(alone(MAIL)).isEqualTo(PasswordWeakness.PERSONAL);
        assertThat(alone("Cumulia-Vitrine-1!")).isEqualTo(PasswordWeakness.PERSONAL);
        assertThat(alone("contoso 1234567")).isEqualTo(PasswordWeakness.PERSONAL);
        assertThat(alone("Camille likes the rain in spring")).isNull();
    }

    @Property
    @Asvs({"6.2.5", "6.2.8"})
    void whatever_characters_it_is_made_of_a_long_one_beside_a_unique_part_is_accepted(
            @ForAll @NotBlank @StringLength(max = 60) String part) {
        var weakness = alone(part + " beside nineteen green bottles");
        assertThat(weakness).isNull();
    }

    private static String sentence(int length) {
        var words = new StringBuilder();
        for (int i = 0; words.length() < length; i++) {
            words.append(i).append(" words ");
        }
        return words.substring(0, length);
    }

    private @Nullable PasswordWeakness alone(String password) {
        return weakness(password, PasswordRules.MIN).orElse(null);
    }

    private @Nullable PasswordWeakness beside(String password) {
        return weakness(password, PasswordRules.MIN_WITH_SECOND_FACTOR).orElse(null);
    }

    private Optional<PasswordWeakness> weakness(String password, int least) {
        return rules.weakness(new SecretText(password), least, NAME, MAIL);
    }
}
