package dev.vitrine.identity;

import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Keeps the proofs in the authentication of the session, so that they end with it. */
@Service("reauthentication")
class SessionReauthentication implements Reauthentication {
    private final PersonAccounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final CurrentPerson person;
    private final ProvedSession session;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionReauthentication(
            PersonAccounts accounts,
            Passwords passwords,
            Throttle throttle,
            CurrentPerson person,
            ProvedSession session,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.person = person;
        this.session = session;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public boolean fresh() {
        return session.latest()
                .filter(proved -> !proved.isBefore(clock.instant().minus(GOOD_FOR)))
                .isPresent();
    }

    @Override
    @PreAuthorize(Permit.SIGNED_IN)
    public Proved byPassword(SecretText password) {
        var id = person.require().id();
        return prove(
                id,
                SignInFactor.PASSWORD,
                () -> passwords.matches(
                        password,
                        accounts.findById(id.value())
                                .map(PersonAccount::passwordHash)
                                .orElse(null)));
    }

    private Proved prove(PersonId id, SignInFactor factor, BooleanSupplier right) {
        if (!throttle.begin(Throttle.Kind.FACTOR, id.toString(), ClientAddress.present())) {
            return refused(id, factor, Proved.CLOSED);
        }
        if (!right.getAsBoolean()) {
            return refused(id, factor, Proved.WRONG);
        }
        throttle.succeeded(Throttle.Kind.FACTOR, id.toString(), ClientAddress.present());
        session.add(factor);
        events.publishEvent(Audited.of("proof.done", null, id.toString()).with(Map.of("by", factor.name())));
        return Proved.DONE;
    }

    private Proved refused(PersonId id, SignInFactor factor, Proved why) {
        events.publishEvent(
                Audited.of("proof.refused", null, id.toString()).with(Map.of("by", factor.name(), "why", why.name())));
        return why;
    }
}
