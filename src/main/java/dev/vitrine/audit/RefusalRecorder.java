package dev.vitrine.audit;

import dev.vitrine.shared.Audited;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Scope;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/** Records that somebody who is signed in asked a service for what he may not do. */
@Component
class RefusalRecorder {
    private final AuditRecorder recorder;
    private final CurrentTenant tenant;

    RefusalRecorder(AuditRecorder recorder, CurrentTenant tenant) {
        this.recorder = recorder;
        this.tenant = tenant;
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        if (event.getObject() instanceof MethodInvocation call) {
            var method = call.getMethod();
            var publisher = tenant.scope().map(Scope::publisher).orElse(null);
            recorder.writeApart(Audited.of(
                    "access.refused", publisher, method.getDeclaringClass().getSimpleName() + "." + method.getName()));
        }
    }
}
