package dev.vitrine.identity;

import dev.vitrine.identity.OidcPeople.Claims;
import dev.vitrine.identity.OidcPeople.Found;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Makes a session of ours of what a provider has proved. */
final class OidcSignIn {
    private final Map<String, OidcProvider> providers;
    private final OidcPeople people;
    private final AccessReader access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OidcSignIn(
            Map<String, OidcProvider> providers,
            OidcPeople people,
            AccessReader access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.providers = providers;
        this.people = people;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** {@link OidcRefusal} when the person is not let in. */
    Authentication signIn(String name, OidcUser user, Object details, HttpServletRequest request) {
        var provider = Objects.requireNonNull(providers.get(name));
        var claims = claims(provider, user, request);
        return switch (people.find(name, provider, claims)) {
            case Found.Nobody(ProviderProblem why) -> throw new OidcRefusal(name, why);
            case Found.Somebodys(String mail) -> {
                var until = clock.instant().plus(PendingLink.LIFE);
                request.getSession()
                        .setAttribute(
                                PendingLink.ATTRIBUTE,
                                new PendingLink(name, claims.issuer(), claims.subject(), mail, until));
                throw new OidcRefusal(name, ProviderProblem.TAKEN);
            }
            case Found.Person(PersonId id) -> {
                OidcSignOut.remember(name, provider, user, request);
                yield open(name, id, provider.strong(methods(user), user.getAuthenticationContextClass()), details);
            }
        };
    }

    private Authentication open(String name, PersonId id, boolean strong, Object details) {
        var person = access.of(id).orElseThrow(() -> new OidcRefusal(name, ProviderProblem.DISABLED));
        var principal = new PersonPrincipal(id, person.roles());
        events.publishEvent(Audited.of("signIn.done", null, id.toString())
                .with(Map.of("provider", name, "secondFactor", String.valueOf(strong))));
        var proofs =
                strong ? List.of(SignInFactor.PROVIDER, SignInFactor.PROVIDER_SECOND) : List.of(SignInFactor.PROVIDER);
        return principal.signedIn(
                proofs.stream().map(proof -> proof.provedAt(clock.instant())).toList(), details);
    }

    private static List<String> methods(OidcUser user) {
        return Optional.ofNullable(user.getAuthenticationMethods()).orElse(List.of());
    }

    private static Claims claims(OidcProvider provider, OidcUser user, HttpServletRequest request) {
        return new Claims(
                Objects.requireNonNull(provider.issuer()),
                Objects.requireNonNull(user.getIdToken().getSubject()),
                user.getClaimAsString(provider.mailClaim()),
                Boolean.TRUE.equals(user.getEmailVerified())
                        && provider.mailClaim().equals("email"),
                Optional.ofNullable(user.getFullName()).orElse(""),
                Translations.nearest(request.getLocale()),
                user.getZoneInfo());
    }
}
