package dev.vitrine.audit;

import dev.vitrine.kit.Workplace;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Scope;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/**
 * Records that a service was asked for what the person may not do, or for what is not there for him: there is no telling
 * what is another publisher's from what never was, so both are recorded. It stands around every service that asks for a
 * permission and around the doors, before the permission is asked and outside of any transaction of theirs. Where nothing is
 * refused it does nothing.
 */
final class RefusedCalls implements MethodInterceptor {
    private static final String REFUSED = "access.refused";
    private static final String ABSENT = "absent.refused";

    private final ObjectProvider<AuditRecorder> recorder;
    private final ObjectProvider<CurrentTenant> tenant;
    /** The refusal that this thread is leaving services with; it passes several and is recorded by the first. */
    private final ThreadLocal<Passing> passing = new ThreadLocal<>();

    RefusedCalls(ObjectProvider<AuditRecorder> recorder, ObjectProvider<CurrentTenant> tenant) {
        this.recorder = recorder;
        this.tenant = tenant;
    }

    private static final class Passing {
        private @Nullable RuntimeException told;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var present = passing.get();
        if (present != null) {
            return proceed(call, present);
        }
        var outermost = new Passing();
        passing.set(outermost);
        try {
            return proceed(call, outermost);
        } finally {
            passing.remove();
        }
    }

    private @Nullable Object proceed(MethodInvocation call, Passing present) throws Throwable {
        try {
            return call.proceed();
        } catch (AccessDeniedException | NotFoundException refusal) {
            if (present.told != refusal) {
                present.told = refusal;
                tell(call, refusal);
            }
            throw refusal;
        }
    }

    private void tell(MethodInvocation call, RuntimeException refusal) {
        var scope = tenant.getObject().scope().map(Scope::publisher);
        if (refusal instanceof AccessDeniedException) {
            recorder.getObject().done(event(REFUSED, scope.orElse(null), call));
        } else {
            recorder.getObject().doneByPerson(elsewhere(scope, call));
        }
    }

    /** In the marketplace's record alone: whose it is that was asked for, the asker's publisher must not learn. */
    private static Audited elsewhere(Optional<PublisherId> scope, MethodInvocation call) {
        var event = event(ABSENT, null, call);
        var details = new TreeMap<>(event.details());
        scope.ifPresent(publisher -> details.put("publisher", publisher.toString()));
        return event.with(details);
    }

    private static Audited event(String action, @Nullable PublisherId publisher, MethodInvocation call) {
        var method = call.getMethod();
        var event = Audited.of(action, publisher, method.getDeclaringClass().getSimpleName() + "." + method.getName());
        var asked = Arrays.stream(call.getArguments())
                .map(argument -> named(call, argument))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return asked.isEmpty() ? event : event.with(Map.of("asked", asked));
    }

    /** Names things alone, and nothing that was typed: who knows what that is. */
    private static @Nullable String named(MethodInvocation call, @Nullable Object argument) {
        return switch (argument) {
            case PublisherId id -> id.toString();
            case OfferId id -> id.toString();
            case SubmissionId id -> id.toString();
            case RevisionId id -> id.toString();
            case PersonId id -> id.toString();
            case UUID id -> id.toString();
            case SectionKey key -> key.toString();
            case String slug when call.getThis() instanceof Workplace -> slug;
            case null, default -> null;
        };
    }
}
