package dev.vitrine.identity;

import dev.vitrine.identity.Reauthentication.Proved;
import dev.vitrine.identity.WayInChanged.SecurityChange;
import dev.vitrine.identity.store.AuthenticatorApp;
import dev.vitrine.identity.store.AuthenticatorApps;
import dev.vitrine.identity.store.PasskeyRow;
import dev.vitrine.identity.store.PasskeyRows;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.RecoveryCode;
import dev.vitrine.identity.store.RecoveryCodes;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

@Service
class FactorKeeping implements OwnFactors {
    private static final Logger log = LoggerFactory.getLogger(FactorKeeping.class);
    private static final int ANSWER_MAX = 20_000;

    private final PersonAccounts accounts;
    private final AuthenticatorApps apps;
    private final PasskeyRows passkeys;
    private final RecoveryCodes recovery;
    private final SealedAppSecrets secrets;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SecondFactorRule rule;
    private final ProofCheck check;
    private final RelyingParty party;
    private final AccessReader access;
    private final ProvedSession session;
    private final PersonSessions sessions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String operator;

    FactorKeeping(
            PersonAccounts accounts,
            AuthenticatorApps apps,
            PasskeyRows passkeys,
            RecoveryCodes recovery,
            SealedAppSecrets secrets,
            Passwords passwords,
            PasswordRules rules,
            SecondFactorRule rule,
            ProofCheck check,
            RelyingParty party,
            AccessReader access,
            ProvedSession session,
            PersonSessions sessions,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vitrine.marketplace.name}") String operator) {
        this.accounts = accounts;
        this.apps = apps;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.secrets = secrets;
        this.passwords = passwords;
        this.rules = rules;
        this.rule = rule;
        this.check = check;
        this.party = party;
        this.access = access;
        this.session = session;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    @PreAuthorize(Permit.AT_FACTORS)
    public View read() {
        var me = me();
        var id = id(me);
        var app = apps.findById(id).map(AuthenticatorApp::confirmedAt).orElse(null);
        return new View(
                app,
                passkeys.of(id).stream().map(FactorKeeping::passkey).toList(),
                recovery.left(id),
                rule.requiredOf(me),
                least(me));
    }

    private static Passkey passkey(PasskeyRow row) {
        return new Passkey(row.id(), row.name(), row.addedAt(), row.usedAt());
    }

    private static int least(Access me) {
        return me.hasSecondFactor() ? PasswordRules.MIN_WITH_SECOND_FACTOR : PasswordRules.MIN;
    }

    @Override
    @PreAuthorize(Permit.SIGNED_IN)
    public Changed changePassword(SecretText old, SecretText fresh) {
        var me = me();
        int least = least(me);
        var weakness =
                rules.weakness(fresh, least, me.person().name(), me.person().mail());
        if (weakness.isPresent()) {
            return new Changed.Weak(
                    weakness.get(), weakness.get() == PasswordWeakness.TOO_LONG ? PasswordRules.MAX : least);
        }
        return switch (check.password(me.person().id(), old)) {
            case WRONG -> new Changed.WrongOld();
            case CLOSED -> new Changed.Closed();
            case DONE -> {
                var hash = passwords.hash(fresh);
                transactions.whole(() -> {
                    accounts.findById(id(me)).orElseThrow().changePassword(hash, PasswordRules.isShort(fresh));
                    changed(me, SecurityChange.PASSWORD_CHANGED, Map.of());
                    sessions.endOthers(me.person().id(), SessionEnd.CHANGED);
                });
                yield new Changed.Done();
            }
        };
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public Optional<AppOffer> offerApp() {
        var me = me();
        return transactions.whole(() -> {
            var app = apps.findById(id(me)).orElseGet(() -> new AuthenticatorApp(id(me)));
            if (app.confirmedAt() != null) {
                return Optional.empty();
            }
            var secret = TotpCodes.newSecret();
            secrets.offer(app, secret, now());
            apps.save(app);
            return Optional.of(new AppOffer(
                    secret, TotpCodes.address(secret, operator, me.person().mail())));
        });
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public Added confirmApp(String code) {
        var me = me();
        var proved =
                check.prove(me.person().id(), SignInFactor.TOTP, () -> transactions.whole(() -> confirmed(me, code)));
        return added(me, proved);
    }

    private boolean confirmed(Access me, String code) {
        var offered = apps.findById(id(me)).filter(app -> app.confirmedAt() == null);
        if (offered.isEmpty() || !check.use(offered.get(), code)) {
            return false;
        }
        apps.findById(id(me)).orElseThrow().confirm(now());
        changed(me, SecurityChange.APP_ADDED, Map.of());
        return true;
    }

    /** With the first second factor come the codes that stand in for it. */
    private Added added(Access me, Proved proved) {
        return switch (proved) {
            case WRONG -> new Added.Wrong();
            case CLOSED -> new Added.Closed();
            case DONE -> {
                access.forget();
                session.changeId();
                yield new Added.Done(
                        transactions.whole(() -> recovery.left(id(me)) == 0 ? freshCodes(me) : List.<SecretText>of()));
            }
        };
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public Removed removeApp() {
        var me = me();
        return transactions.whole(() -> {
            var app = apps.findById(id(me)).filter(found -> found.confirmedAt() != null);
            return app.map(found -> remove(me, SecurityChange.APP_REMOVED, () -> apps.delete(found)))
                    .orElse(Removed.DONE);
        });
    }

    private Removed remove(Access me, SecurityChange what, Runnable removal) {
        if (isLast(me)) {
            if (me.waysIn().contains(Access.WayIn.SHORT_PASSWORD)) {
                return Removed.PASSWORD_SHORT;
            }
            if (rule.requiredOf(me)) {
                return Removed.REQUIRED;
            }
            recovery.forget(id(me));
        }
        removal.run();
        changed(me, what, Map.of());
        sessions.endOthers(me.person().id(), SessionEnd.CHANGED);
        return Removed.DONE;
    }

    private boolean isLast(Access me) {
        int app = apps.findById(id(me))
                        .filter(found -> found.confirmedAt() != null)
                        .isPresent()
                ? 1
                : 0;
        return app + passkeys.count(id(me)) <= 1;
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public List<SecretText> newRecoveryCodes() {
        var me = me();
        return transactions.whole(() -> freshCodes(me));
    }

    private List<SecretText> freshCodes(Access me) {
        recovery.forget(id(me));
        var codes = RecoveryWords.fresh();
        codes.forEach(code -> recovery.save(new RecoveryCode(id(me), RecoveryWords.hash(code.reveal()), now())));
        changed(me, SecurityChange.RECOVERY_CODES_MADE, Map.of());
        return codes;
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public PasskeyOffer offerPasskey() {
        return transactions.whole(() -> party.offer(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())));
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public Added addPasskey(PasskeyOffer offer, String answer, String name) {
        var me = me();
        var label = label(name);
        var proved = check.prove(me.person().id(), SignInFactor.PASSKEY, () -> isTaken(me, offer, answer, label));
        return added(me, proved);
    }

    private boolean isTaken(Access me, PasskeyOffer offer, String answer, String name) {
        if (answer.length() > ANSWER_MAX || passkeys.count(id(me)) >= PASSKEYS_MAX) {
            return false;
        }
        try {
            transactions.whole(() -> {
                party.add(offer, answer, name);
                changed(me, SecurityChange.PASSKEY_ADDED, Map.of("name", name));
            });
            return true;
        } catch (RuntimeException notOne) {
            log.debug("a passkey was not taken: {}", notOne.toString());
            return false;
        }
    }

    private static String label(String name) {
        var text = name.strip();
        var cut = text.codePointCount(0, text.length()) <= PASSKEY_NAME_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PASSKEY_NAME_MAX));
        return cut.isEmpty() ? "Passkey" : cut;
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public void renamePasskey(UUID passkey, String name) {
        var me = me();
        transactions.whole(() -> passkeys.of(id(me), passkey).ifPresent(row -> row.rename(label(name))));
    }

    @Override
    @PreAuthorize(Permit.OWN_FACTORS)
    public Removed removePasskey(UUID passkey) {
        var me = me();
        return transactions.whole(() -> {
            var found = passkeys.of(id(me), passkey);
            return found.map(row -> remove(me, SecurityChange.PASSKEY_REMOVED, () -> passkeys.delete(row)))
                    .orElse(Removed.DONE);
        });
    }

    private void changed(Access me, SecurityChange what, Map<String, String> details) {
        access.forget();
        events.publishEvent(new WayInChanged(me.person(), what));
        events.publishEvent(Audited.of(
                        "factor." + what.name().toLowerCase(Locale.ROOT).replace('_', '.'),
                        null,
                        me.person().id().toString())
                .with(details));
    }

    private Access me() {
        return access.arrived().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private static UUID id(Access me) {
        return me.person().id().value();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
