package dev.vitrine.identity;

import dev.vitrine.identity.Reauthentication.Proved;
import dev.vitrine.identity.store.AuthenticatorApp;
import dev.vitrine.identity.store.AuthenticatorApps;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.RecoveryCodes;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Looks at what a person shows to prove himself: slowed down, used up, written down. */
@Component
class ProofCheck {
    /** Nothing that is typed is longer. */
    private static final int CODE_MAX = 100;

    private final PersonAccounts accounts;
    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final SealedAppSecrets secrets;
    private final Passwords passwords;
    private final Throttle throttle;
    private final ProvedSession session;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProofCheck(
            PersonAccounts accounts,
            AuthenticatorApps apps,
            RecoveryCodes recovery,
            SealedAppSecrets secrets,
            Passwords passwords,
            Throttle throttle,
            ProvedSession session,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.apps = apps;
        this.recovery = recovery;
        this.secrets = secrets;
        this.passwords = passwords;
        this.throttle = throttle;
        this.session = session;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    Proved password(PersonId id, SecretText password) {
        return prove(
                id,
                SignInFactor.PASSWORD,
                () -> passwords.matches(
                        password,
                        accounts.findById(id.value())
                                .map(PersonAccount::passwordHash)
                                .orElse(null)));
    }

    /** A code of the person's app, once for each of its time steps. */
    Proved app(PersonId id, String code) {
        return prove(
                id,
                SignInFactor.TOTP,
                () -> code.length() <= CODE_MAX
                        && transactions.whole(() -> apps.findById(id.value())
                                .filter(app -> app.confirmedAt() != null)
                                .filter(app -> use(app, code))
                                .isPresent()));
    }

    /** Also the first code, by which the app is confirmed. */
    boolean use(AuthenticatorApp app, String code) {
        var step = TotpCodes.step(secrets.of(app), code, clock.instant(), app.lastStep());
        return step.isPresent() && apps.use(app.personId(), step.getAsLong()) == 1;
    }

    Proved recovery(CurrentPerson.Person person, String code) {
        var id = person.id();
        return prove(
                id,
                SignInFactor.RECOVERY_CODE,
                () -> code.length() <= CODE_MAX
                        && transactions.whole(() -> {
                            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                            boolean used = recovery.use(id.value(), RecoveryWords.hash(code), now) == 1;
                            if (used) {
                                events.publishEvent(
                                        new WayInChanged(person, WayInChanged.SecurityChange.RECOVERY_CODE_USED));
                            }
                            return used;
                        }));
    }

    /** Counted before it is looked at, and in transactions of its own, so that guessing in parallel gains nothing. */
    Proved prove(PersonId id, SignInFactor factor, BooleanSupplier right) {
        var address = ClientAddress.present();
        if (!throttle.begin(Throttle.Kind.FACTOR, id.toString(), address)) {
            return refused(id, factor, Proved.CLOSED);
        }
        if (!right.getAsBoolean()) {
            return refused(id, factor, Proved.WRONG);
        }
        throttle.succeeded(Throttle.Kind.FACTOR, id.toString(), address);
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
