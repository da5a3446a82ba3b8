package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Slug;
import dev.vitrine.tenancy.PlatformRole;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One OpenID provider by which people may sign in. Everything else about it is asked of the provider itself, under its
 * issuer's address.
 *
 * @param issuer exactly as the provider writes it into its tokens; https, or http on this machine
 * @param clientId what the provider calls this installation
 * @param clientSecret from the configuration alone
 * @param label what stands on the button; blank for the provider's name
 * @param scopes what is asked for; {@code openid} is always among it
 * @param mailClaim the claim with the mail address
 * @param trustMail whether addresses count as verified without {@code email_verified}: for a company's own provider, which
 *     alone gives addresses in its domains
 * @param secondFactor when a sign-in there counts as one with a second factor
 * @param secondFactorValues the values of {@code amr} or {@code acr} that tell of a second factor
 * @param endSession whether signing out here signs out there as well, where the provider has an address for that
 * @param domains whose people may come in without an invitation
 */
record OidcProvider(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable SecretText clientSecret,
        @DefaultValue("") String label,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
        @DefaultValue("email") String mailClaim,
        @DefaultValue("false") boolean trustMail,
        @DefaultValue("NEVER") SecondFactor secondFactor,
        @DefaultValue("mfa") Set<String> secondFactorValues,
        @DefaultValue("false") boolean endSession,
        @DefaultValue List<Domain> domains) {

    /** When a sign-in at the provider counts as one with a second factor. */
    enum SecondFactor {
        NEVER,
        /** When the token says so. */
        CLAIM,
        /** The provider demands one of everybody. */
        ALWAYS
    }

    /**
     * Where somebody with an address in this domain belongs. Owners and administrators are named by people, never by the
     * domain of an address.
     *
     * @param domain what stands behind the at sign
     * @param publisher slug of the publisher; null for the marketplace
     * @param role at the publisher; a marketing editor without a language, who may read alone, when it is left out
     * @param platform role at the marketplace; null for a publisher
     */
    record Domain(
            @Nullable String domain,
            @Nullable String publisher,
            @Nullable PublisherRole role,
            @Nullable PlatformRole platform) {
        Domain {
            if (domain == null || !MailAddress.isValid("somebody@" + domain)) {
                throw refusal("domains need a mail domain each");
            }
            domain = domain.toLowerCase(Locale.ROOT);
            if (MailAddress.isFreeMail(domain)) {
                throw refusal("anybody may have an address at " + domain);
            }
            if ((publisher == null) == (platform == null)) {
                throw refusal(domain + " belongs either to a publisher or, by a platform role, to the marketplace");
            }
            if (publisher != null && !Slug.isValid(publisher)) {
                throw refusal(domain + " names no publisher's slug");
            }
            if (role == PublisherRole.OWNER || platform == PlatformRole.ADMINISTRATOR) {
                throw refusal("nobody becomes owner or administrator by the domain " + domain);
            }
            if (role != null && publisher == null) {
                throw refusal(domain + " has a role without a publisher");
            }
        }

        PublisherRole publisherRole() {
            return role == null ? PublisherRole.MARKETING_EDITOR : role;
        }

        boolean holds(String mail) {
            return MailAddress.domain(mail).equals(domain);
        }
    }

    OidcProvider {
        if (issuer == null || !safe(URI.create(issuer))) {
            throw refusal("an issuer begins with https://");
        }
        if (clientId == null || clientId.isBlank()) {
            throw refusal("a client id is missing");
        }
        if (clientSecret == null || clientSecret.reveal().isBlank()) {
            throw refusal("a client secret is missing");
        }
        var known = domains.stream().map(Domain::domain).collect(Collectors.toSet());
        if (known.size() < domains.size()) {
            throw refusal("a domain is named twice");
        }
        scopes = Set.copyOf(scopes);
        secondFactorValues = Set.copyOf(secondFactorValues);
        domains = List.copyOf(domains);
    }

    Optional<Domain> domainOf(String mail) {
        return domains.stream().filter(domain -> domain.holds(mail)).findFirst();
    }

    /** Whether a sign-in with these methods and this context class was one with a second factor. */
    boolean strong(Collection<String> methods, @Nullable String contextClass) {
        return switch (secondFactor) {
            case NEVER -> false;
            case ALWAYS -> true;
            case CLAIM ->
                methods.stream().anyMatch(secondFactorValues::contains)
                        || contextClass != null && secondFactorValues.contains(contextClass);
        };
    }

    /** On this machine nobody listens in between. */
    private static boolean safe(URI issuer) {
        return "https".equals(issuer.getScheme())
                || "http".equals(issuer.getScheme())
                        && Set.of("localhost", "127.0.0.1").contains(issuer.getHost());
    }

    private static IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException("vitrine.oidc: " + why);
    }
}
