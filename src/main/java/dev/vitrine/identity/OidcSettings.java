package dev.vitrine.identity;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code vitrine.oidc.NAME.*}: by whom else people may sign in. The name stands in addresses.
 *
 * @param oidc providers by name; none when nobody signs in by a provider
 */
@ConfigurationProperties("vitrine")
record OidcSettings(@DefaultValue Map<String, OidcProvider> oidc) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

    OidcSettings {
        oidc.keySet().forEach(name -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "vitrine.oidc: a provider's name consists of at most 30 small letters, digits and hyphens");
            }
        });
        oidc = Map.copyOf(oidc);
    }
}
