package dev.vitrine.tenancy;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

/** Tells Hibernate the tenant when a session opens; without a scope, one that no row belongs to. */
@Component
class TenantOfSession implements CurrentTenantIdentifierResolver<UUID> {
    /** No publisher has this id: nothing is found, and a foreign key refuses what would be written. */
    static final UUID NOBODY = new UUID(0, 0);

    private final CurrentTenant current;

    TenantOfSession(CurrentTenant current) {
        this.current = current;
    }

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return current.scope().map(scope -> scope.publisher().value()).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
