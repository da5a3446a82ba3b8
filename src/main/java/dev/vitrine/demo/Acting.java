package dev.vitrine.demo;

import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.Roles;
import dev.vitrine.identity.SignInFactor;
import dev.vitrine.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as a person of the demo who has just signed in would, with that person's permissions and no others. */
final class Acting {
    private Acting() {}

    static <T> T as(PersonId person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        var principal = new PersonPrincipal(person, Set.of(Roles.MEMBER));
        SecurityContext mine = SecurityContextHolder.createEmptyContext();
        var justNow = SignInFactor.PASSWORD.provedAt(Instant.now());
        mine.setAuthentication(principal.signedIn(List.of(justNow), null));
        SecurityContextHolder.setContext(mine);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
