package dev.vitrine.identity;

import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Scope;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

@Component
class SignedInPerson implements CurrentPerson {
    private final AccessReader access;
    private final SystemWork work;
    private final CurrentTenant tenant;

    SignedInPerson(AccessReader access, SystemWork work, CurrentTenant tenant) {
        this.access = access;
        this.work = work;
        this.tenant = tenant;
    }

    @Override
    public Optional<Person> find() {
        boolean nobody = work.active()
                || tenant.scope()
                        .filter(scope -> scope.door() == Scope.Door.JOB || scope.door() == Scope.Door.PUBLIC)
                        .isPresent();
        return nobody ? Optional.empty() : access.current().map(Access::person);
    }

    @Override
    public Person require() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
