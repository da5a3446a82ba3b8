package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Keeps the proofs in the authentication of the session, so that they end with it. */
@Service("reauthentication")
class SessionReauthentication implements Reauthentication {
    private final ProofCheck check;
    private final AccessReader access;
    private final ProvedSession session;
    private final Clock clock;

    SessionReauthentication(ProofCheck check, AccessReader access, ProvedSession session, Clock clock) {
        this.check = check;
        this.access = access;
        this.session = session;
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
    @PreAuthorize(Permit.AT_FACTORS)
    public boolean hasApp() {
        return access.arrived()
                .filter(person -> person.waysIn().contains(Access.WayIn.APP))
                .isPresent();
    }

    @Override
    @PreAuthorize(Permit.AT_FACTORS)
    public Proved byPassword(SecretText password) {
        return check.password(person(), password);
    }

    @Override
    @PreAuthorize(Permit.SIGNED_IN)
    public Proved byCode(String code) {
        return check.app(person(), code);
    }

    private PersonId person() {
        return access.arrived()
                .map(person -> person.person().id())
                .orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
