package dev.vitrine.identity;

import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final SignInThrottle throttle;
    private final AccessReader access;
    private final Transactions transactions;

    SignInProvider(
            PersonAccounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            AccessReader access,
            Transactions transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.access = access;
        this.transactions = transactions;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var mail = asked.getName().strip();
        var password = new SecretText(String.valueOf(asked.getCredentials()));
        var address = address(asked.getDetails());
        if (!throttle.begin(mail, address)) {
            throw new LockedException("closed for a while");
        }
        var person = check(mail, password);
        throttle.succeeded(mail, address);
        var principal = new PersonPrincipal(person.person().id(), person.roles());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    private Access check(String mail, SecretText password) {
        Optional<PersonAccount> account = MailAddress.isValid(mail) ? accounts.findByMail(mail) : Optional.empty();
        boolean right = passwords.matches(
                password, account.map(PersonAccount::passwordHash).orElse(null));
        return account.filter(found -> right)
                .map(found -> {
                    renewHash(found, password);
                    return new PersonId(found.id());
                })
                .flatMap(access::of) // nothing for a disabled person
                .orElseThrow(() -> new BadCredentialsException("mail or password is wrong"));
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
