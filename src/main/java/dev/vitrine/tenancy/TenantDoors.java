package dev.vitrine.tenancy;

import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Scope.Door;
import dev.vitrine.tenancy.store.PublisherAccounts;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.SharedSessionContract;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors, each with its check, its trace in the log and, for the marketplace's people, its trace in the audit record. */
@Component
class TenantDoors implements Doors {
    private final CurrentTenant current;
    private final ObjectProvider<Admission> admission;
    private final PublisherAccounts accounts;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final TransactionTemplate apart;

    TenantDoors(
            CurrentTenant current,
            ObjectProvider<Admission> admission,
            PublisherAccounts accounts,
            EntityManager entities,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.current = current;
        this.admission = admission;
        this.accounts = accounts;
        this.entities = entities;
        this.events = events;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T asMember(PublisherId publisher, Supplier<T> work) {
        if (!admission.getObject().isMember(publisher)) {
            throw new NotFoundException();
        }
        return enter(new Scope(Door.MEMBER, publisher, ""), work);
    }

    @Override
    public <T> T runAs(PublisherId publisher, String job, Supplier<T> work) {
        return enter(new Scope(Door.JOB, publisher, job), work);
    }

    @Override
    public <T> T readAs(PublisherId publisher, String reason, Supplier<T> work) {
        demand(ofTheMarketplace());
        var scope = new Scope(Door.PLATFORM_READ, publisher, reason);
        record(scope, "door.read");
        return enter(scope, () -> reading.execute(status -> work.get()));
    }

    @Override
    public <T> T visit(PublisherId publisher, String reason, Supplier<T> work) {
        return ofTheMarketplace() ? readAs(publisher, reason, work) : asMember(publisher, work);
    }

    private boolean ofTheMarketplace() {
        return Arrays.stream(PlatformRole.values()).anyMatch(admission.getObject()::has);
    }

    @Override
    public <T> T actOn(PublisherId publisher, PlatformAct act, Supplier<T> work) {
        demand(admission.getObject().has(act.role()));
        var scope = new Scope(Door.PLATFORM_ACT, publisher, act.name());
        record(scope, "door.act");
        return enter(scope, work);
    }

    @Override
    public <T> T publicRead(PublisherId publisher, Supplier<T> work) {
        var scope = new Scope(Door.PUBLIC, publisher, "");
        return enter(scope, () -> reading.execute(status -> work.get()));
    }

    private static void demand(boolean role) {
        if (!role) {
            throw new AccessDeniedException("not a role of the marketplace");
        }
    }

    /** Written apart, before the work: who looked stands in the record even when the work fails or may only read. */
    private void record(Scope scope, String action) {
        if (scope.equals(current.opened())) {
            return;
        }
        if (!accounts.existsById(scope.publisher().value())) {
            throw new NotFoundException();
        }
        var entry = Audited.of(action, scope.publisher(), scope.publisher().toString())
                .with(Map.of("purpose", scope.purpose()));
        apart.executeWithoutResult(status -> events.publishEvent(entry));
    }

    private <T> T enter(Scope scope, Supplier<T> work) {
        refuseWithinAnotherTenant(scope);
        try (var publisher = MDC.putCloseable("publisher", scope.publisher().toString());
                var door = MDC.putCloseable("door", scope.door().name())) {
            return current.within(scope, work);
        }
    }

    private void refuseWithinAnotherTenant(Scope scope) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            var tenant = entities.unwrap(SharedSessionContract.class).getTenantIdentifierValue();
            if (!scope.publisher().value().equals(tenant)) {
                throw new IllegalStateException("a door was opened inside a transaction of another tenant");
            }
        }
    }
}
