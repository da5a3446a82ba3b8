package dev.vitrine.identity;

import dev.vitrine.identity.AccountLinks.Purpose;
import dev.vitrine.identity.AccountMail.AccountLetter;
import dev.vitrine.identity.AccountMail.What;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Looks up the account and writes the mail behind the answer, so that the answer tells nothing by its time either. */
@Service
@PreAuthorize(Permit.ANYBODY)
class MailedPasswordResets implements PasswordResets {
    private static final Logger log = LoggerFactory.getLogger(MailedPasswordResets.class);
    private static final String JOB = "password-reset";
    private static final int WAITING_MAX = 1_000;
    private static final SecretText NO_TOKEN = new SecretText("");

    private final PersonAccounts accounts;
    private final AccountLinks links;
    private final AccountMail letters;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PersonSessions sessions;
    private final Throttle throttle;
    private final Transactions transactions;
    private final SystemWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ExecutorService behind = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name(JOB).factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    MailedPasswordResets(
            PersonAccounts accounts,
            AccountLinks links,
            AccountMail letters,
            Passwords passwords,
            PasswordRules rules,
            PersonSessions sessions,
            Throttle throttle,
            Transactions transactions,
            SystemWork work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.throttle = throttle;
        this.transactions = transactions;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean ask(String mail) {
        var address = ClientAddress.present();
        var asked = mail.strip();
        if (!throttle.begin(Throttle.Kind.RESET, asked, address)) {
            refused("closed");
            return false;
        }
        behind.execute(() -> send(asked, address));
        return true;
    }

    private void refused(String why) {
        events.publishEvent(Audited.of("password.resetRefused", null, "").with(Map.of("why", why)));
    }

    private void send(String asked, String address) {
        try {
            work.run(JOB, () -> transactions.whole(() -> active(asked).ifPresent(account -> send(account, address))));
        } catch (RuntimeException e) {
            log.warn(
                    "a link for a new password could not be sent: {}",
                    e.getClass().getSimpleName());
        }
    }

    private Optional<PersonAccount> active(String asked) {
        return MailAddress.isValid(asked)
                ? accounts.findByMail(asked).filter(account -> account.disabledAt() == null)
                : Optional.empty();
    }

    private void send(PersonAccount account, String address) {
        var token = links.make(new PersonId(account.id()), Purpose.RESET, account.mail());
        letters.post(new AccountLetter(KnownPeople.person(account), What.RESET, "", token, Purpose.RESET.life()));
        events.publishEvent(
                Audited.of("password.resetAsked", null, account.id().toString()).with(Map.of("from", address)));
    }

    @Override
    public boolean works(SecretText token) {
        boolean works = links.find(token, Purpose.RESET).isPresent();
        if (!works) {
            refused("link");
        }
        return works;
    }

    @Override
    public Outcome complete(SecretText token, SecretText password) {
        var address = ClientAddress.present();
        if (!throttle.begin(Throttle.Kind.LINK, LinkTokens.hash(token), address)) {
            refused("closed");
            return new Outcome.Dead();
        }
        var outcome = work.run(JOB, () -> transactions.whole(() -> set(token, password)));
        if (outcome instanceof Outcome.Dead) {
            refused("link");
        } else {
            throttle.succeeded(Throttle.Kind.LINK, LinkTokens.hash(token), address);
        }
        return outcome;
    }

    private Outcome set(SecretText token, SecretText password) {
        var link = links.hold(token, Purpose.RESET).orElse(null);
        var account = link == null
                ? null
                : accounts.findById(link.personId())
                        .filter(found -> found.disabledAt() == null)
                        .orElse(null);
        if (link == null || account == null) {
            return new Outcome.Dead();
        }
        var refusal = refusal(account, password);
        if (refusal != null) {
            return refusal;
        }
        link.use(clock.instant());
        account.rehash(passwords.hash(password));
        var id = new PersonId(account.id());
        sessions.endAll(id, SessionEnd.CHANGED);
        letters.post(
                new AccountLetter(KnownPeople.person(account), What.PASSWORD_CHANGED, "", NO_TOKEN, Duration.ZERO));
        throttle.succeeded(Throttle.Kind.SIGN_IN, account.mail(), ClientAddress.present());
        events.publishEvent(
                Audited.of("password.reset", null, id.toString()).with(Map.of("from", ClientAddress.present())));
        return new Outcome.Done();
    }

    private @Nullable Outcome refusal(PersonAccount account, SecretText password) {
        return rules.weakness(password, PasswordRules.MIN, account.name(), account.mail())
                .map(weakness -> switch (weakness) {
                    case TOO_SHORT -> new Outcome.TooShort(PasswordRules.MIN);
                    case TOO_LONG -> new Outcome.TooLong(PasswordRules.MAX);
                    case COMMON, PERSONAL -> (Outcome) new Outcome.Guessable();
                })
                .orElse(null);
    }

    @PreDestroy
    void stop() {
        behind.shutdownNow();
    }
}
