package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vitrine.shared.SecretText;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What strangers hand in as a token is taken apart without harm. */
class PreviewTokensTest {
    private static final int BYTES = 88;

    @Property
    void whatever_stands_for_a_token_does_no_harm(@ForAll String text) {
        assertThatCode(() -> PreviewTokens.claims(new SecretText(text))).doesNotThrowAnyException();
    }

    @Property
    void what_has_the_form_of_a_token_is_read_whatever_it_claims(@ForAll @Size(BYTES) byte[] bytes) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(PreviewTokens.claims(new SecretText(text))).isPresent();
        assertThat(PreviewTokens.claims(new SecretText(text + "A"))).isEmpty();
        assertThat(PreviewTokens.claims(new SecretText(text.substring(1)))).isEmpty();
    }
}
