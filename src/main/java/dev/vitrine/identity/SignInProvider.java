package dev.vitrine.identity;

import dev.vitrine.identity.Throttle.Kind;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs a person in by mail address and password. Whatever is wrong, people are told the same. */
@Component
class SignInProvider implements AuthenticationProvider {
    private final PersonAccounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final AccessReader access;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInProvider(
            PersonAccounts accounts,
            Passwords passwords,
            Throttle throttle,
            AccessReader access,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.access = access;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var mail = asked.getName().strip();
        var password = new SecretText(String.valueOf(asked.getCredentials()));
        var address = address(asked.getDetails());
        if (!throttle.begin(Kind.SIGN_IN, mail, address)) {
            refused(null, "closed");
            throw new LockedException("closed for a while");
        }
        var person = check(mail, password);
        throttle.succeeded(Kind.SIGN_IN, mail, address);
        return signIn(person, asked.getDetails());
    }

    private Access check(String mail, SecretText password) {
        Optional<PersonAccount> account = MailAddress.isValid(mail) ? accounts.findByMail(mail) : Optional.empty();
        boolean right = passwords.matches(
                password, account.map(PersonAccount::passwordHash).orElse(null));
        var person = account.map(found -> new PersonId(found.id()));
        var access = person.filter(found -> right).flatMap(this.access::of); // nothing for a disabled person
        if (access.isEmpty()) {
            refused(person.orElse(null), right ? "disabled" : "wrong");
            throw new BadCredentialsException("mail or password is wrong");
        }
        account.ifPresent(found -> renewHash(found, password));
        return access.get();
    }

    private Authentication signIn(Access person, @Nullable Object details) {
        var principal = new PersonPrincipal(person.person().id(), person.roles());
        events.publishEvent(Audited.of("signIn.done", null, principal.id().toString()));
        return principal.signedIn(List.of(SignInFactor.PASSWORD.provedAt(clock.instant())), details);
    }

    private void refused(@Nullable PersonId person, String why) {
        events.publishEvent(Audited.of("signIn.refused", null, person == null ? "" : person.toString())
                .with(Map.of("why", why)));
    }

    private void renewHash(PersonAccount account, SecretText password) {
        if (passwords.outdated(account.passwordHash())) {
            var hash = passwords.hash(password);
            transactions.whole(() -> accounts.findById(account.id()).ifPresent(found -> found.rehash(hash)));
        }
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
