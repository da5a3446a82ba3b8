package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.OidcProvider.SecondFactor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OidcProviderTest {
    private static final Map<String, String> ENTRA = Map.of(
            "issuer", "https://login.microsoftonline.com/tenant/v2.0",
            "client-id", "portal",
            "client-secret", "marker-secret");

    @Test
    void what_is_left_out_is_the_least() {
        var provider = bound(Map.of());
        assertThat(provider.trustMail()).isFalse();
        assertThat(provider.endSession()).isFalse();
        assertThat(provider.secondFactor()).isEqualTo(SecondFactor.NEVER);
        assertThat(provider.scopes()).containsExactlyInAnyOrder("openid", "profile", "email");
        assertThat(provider.domains()).isEmpty();
        assertThat(provider.strong(List.of("mfa"), "mfa")).isFalse();
        assertThat(provider.toString()).doesNotContain("marker-secret");
    }

    @Test
    void a_domain_is_the_whole_of_what_stands_behind_the_at_sign() {
        var provider = bound(Map.of("domains[0].domain", "Contoso.example", "domains[0].publisher", "contoso"));
        assertThat(provider.domainOf("hugo@CONTOSO.example"))
                .hasValueSatisfying(
                        domain -> assertThat(domain.publisherRole()).isEqualTo(PublisherRole.MARKETING_EDITOR));
        assertThat(provider.domainOf("hugo@evil-contoso.example")).isEmpty();
        assertThat(provider.domainOf("hugo@contoso.example.evil")).isEmpty();
        assertThat(provider.domainOf("hugo@sub.contoso.example")).isEmpty();
    }

    @Test
    void a_second_factor_is_told_by_method_or_context_class() {
        var provider = bound(Map.of("second-factor", "claim", "second-factor-values", "mfa,hwk"));
        assertThat(provider.strong(List.of("pwd", "mfa"), null)).isTrue();
        assertThat(provider.strong(List.of(), "hwk")).isTrue();
        assertThat(provider.strong(List.of("pwd"), "1")).isFalse();
        assertThat(bound(Map.of("second-factor", "always")).strong(List.of(), null))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://login.example",
        "issuer, ftp://localhost/",
        "client-id, ' '",
        "client-secret, ' '",
        "domains[0].domain, contoso.example",
        "domains[0].publisher, contoso"
    })
    void what_cannot_be_meant_stops_the_start(String setting, String value) {
        assertThatThrownBy(() -> bound(Map.of(setting, value))).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "gmail.com, contoso, PUBLISHER, ",
        "contoso.example, contoso, OWNER, ",
        "contoso.example, , , ADMINISTRATOR",
        "contoso.example, contoso, , APPROVER",
        "contoso.example, , PUBLISHER, APPROVER",
        "contoso.example, Not a Slug, , ",
        "@contoso.example, contoso, , "
    })
    void a_domain_that_would_open_too_much_stops_the_start(
            String domain, String publisher, String role, String platform) {
        var settings = new HashMap<String, String>();
        settings.put("domains[0].domain", domain);
        put(settings, "domains[0].publisher", publisher);
        put(settings, "domains[0].role", role);
        put(settings, "domains[0].platform", platform);
        assertThatThrownBy(() -> bound(settings)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static void put(Map<String, String> settings, String key, @Nullable String value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    private static OidcProvider bound(Map<String, String> more) {
        var all = new HashMap<String, String>();
        ENTRA.forEach((key, value) -> all.put("vitrine.oidc.entra." + key, value));
        more.forEach((key, value) -> all.put("vitrine.oidc.entra." + key, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("vitrine", OidcSettings.class)
                .get()
                .oidc()
                .get("entra");
    }
}
