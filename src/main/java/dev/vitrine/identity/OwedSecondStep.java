package dev.vitrine.identity;

import dev.vitrine.identity.Reauthentication.Proved;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
class OwedSecondStep implements SecondStep {
    private final AccessReader access;
    private final SecondFactorRule rule;
    private final ProofCheck check;
    private final ProvedSession session;

    OwedSecondStep(AccessReader access, SecondFactorRule rule, ProofCheck check, ProvedSession session) {
        this.access = access;
        this.rule = rule;
        this.check = check;
        this.session = session;
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Optional<Debt> owed() {
        return access.owing()
                .map(person -> new Debt(
                        person.waysIn().contains(Access.WayIn.APP),
                        person.waysIn().contains(Access.WayIn.PASSKEY)));
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public boolean lifted() {
        return rule.lifted();
    }

    @Override
    @PreAuthorize(Permit.OWING)
    public Proved byCode(String code) {
        return arrived(check.app(person().id(), code));
    }

    @Override
    @PreAuthorize(Permit.OWING)
    public Proved byRecoveryCode(String code) {
        return arrived(check.recovery(person(), code));
    }

    /** With more rights comes another id of the session (ASVS 7.2.4). */
    private Proved arrived(Proved proved) {
        if (proved == Proved.DONE) {
            session.changeId();
        }
        return proved;
    }

    private CurrentPerson.Person person() {
        return access.owing().map(Access::person).orElseThrow(() -> new AccessDeniedException("nothing is owed"));
    }
}
