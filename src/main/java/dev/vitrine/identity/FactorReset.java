package dev.vitrine.identity;

import dev.vitrine.identity.WayInChanged.SecurityChange;
import dev.vitrine.identity.store.AuthenticatorApps;
import dev.vitrine.identity.store.PasskeyRows;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.RecoveryCodes;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the second factors of a person away who has lost them; for the platform administrator, who has made sure who asks. */
@Service
@Transactional
public class FactorReset {
    private final PersonAccounts accounts;
    private final AuthenticatorApps apps;
    private final PasskeyRows passkeys;
    private final RecoveryCodes recovery;
    private final PersonSessions sessions;
    private final ApplicationEventPublisher events;

    FactorReset(
            PersonAccounts accounts,
            AuthenticatorApps apps,
            PasskeyRows passkeys,
            RecoveryCodes recovery,
            PersonSessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.apps = apps;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * All second factors and recovery codes of the person with this address are good for nothing any more, his sessions end,
     * and he gets a mail; whoever must have a second factor sets one up at the next sign-in.
     *
     * @return false when nobody has this address
     */
    @PreAuthorize(Permit.PLATFORM_ADMIN + " and @reauthentication.fresh()")
    public boolean reset(String mail) {
        var account = accounts.findByMail(mail.strip());
        account.ifPresent(this::reset);
        return account.isPresent();
    }

    private void reset(PersonAccount account) {
        var id = new PersonId(account.id());
        apps.findById(account.id()).ifPresent(apps::delete);
        passkeys.forget(account.id());
        recovery.forget(account.id());
        var person = new CurrentPerson.Person(
                id, account.name(), account.mail(), Locale.of(account.language()), ZoneId.of(account.zone()));
        events.publishEvent(new WayInChanged(person, SecurityChange.FACTORS_RESET));
        events.publishEvent(Audited.of("factor.factors.reset", null, id.toString()));
        sessions.endAll(id, SessionEnd.CHANGED);
    }
}
