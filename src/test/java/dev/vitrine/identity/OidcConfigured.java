package dev.vitrine.identity;

import org.springframework.test.context.DynamicPropertyRegistry;

/** The settings of the tests that sign in by a provider; all of them share one application. */
public final class OidcConfigured {
    public static final String WORKS = "oidc-works";

    private OidcConfigured() {}

    static void providers(DynamicPropertyRegistry settings) {
        provider(settings, "work", TestProvider.issuer());
        settings.add("vitrine.oidc.work.label", () -> "Works & Co");
        settings.add("vitrine.oidc.work.second-factor", () -> "claim");
        settings.add("vitrine.oidc.work.end-session", () -> true);
        domain(settings, 0, "works.example", "publisher", WORKS);
        settings.add("vitrine.oidc.work.domains[0].role", () -> "ENGINEERING_CONTACT");
        domain(settings, 1, "least.example", "publisher", WORKS);
        domain(settings, 2, "nowhere.example", "publisher", "there-is-no-such-publisher");
        domain(settings, 3, "market.example", "platform", "SUPPORT_AGENT");
        provider(settings, "trusted", TestProvider.issuer());
        settings.add("vitrine.oidc.trusted.trust-mail", () -> true);
        settings.add("vitrine.oidc.trusted.mail-claim", () -> "preferred_username");
        settings.add("vitrine.oidc.trusted.second-factor", () -> "always");
        settings.add("vitrine.oidc.trusted.domains[0].domain", () -> "tenant.example");
        settings.add("vitrine.oidc.trusted.domains[0].publisher", () -> WORKS);
        provider(settings, "down", "http://127.0.0.1:1");
        provider(settings, "misnamed", TestProvider.otherNameOfIssuer());
    }

    private static void provider(DynamicPropertyRegistry settings, String name, String issuer) {
        settings.add("vitrine.oidc." + name + ".issuer", () -> issuer);
        settings.add("vitrine.oidc." + name + ".client-id", () -> name);
        settings.add("vitrine.oidc." + name + ".client-secret", () -> TestProvider.SECRET);
    }

    private static void domain(DynamicPropertyRegistry settings, int index, String domain, String key, String value) {
        settings.add("vitrine.oidc.work.domains[" + index + "].domain", () -> domain);
        settings.add("vitrine.oidc.work.domains[" + index + "]." + key, () -> value);
    }
}
