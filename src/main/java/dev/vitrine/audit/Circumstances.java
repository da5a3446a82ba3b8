package dev.vitrine.audit;

import dev.vitrine.audit.store.AuditRow;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Scope;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Adds to what was done who did it, when, and from where. */
@Component
class Circumstances {
    private static final int SUBJECT_MAX = 200;
    private static final int FIELD_MAX = 300;

    private final CurrentTenant tenant;
    private final Clock clock;

    Circumstances(CurrentTenant tenant, Clock clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    AuditRow row(Audited event) {
        var job = job();
        return new AuditRow(
                Optional.ofNullable(event.publisher()).map(PublisherId::value).orElse(AuditRow.PLATFORM),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                job.isEmpty() ? person() : null,
                job,
                address(),
                event.action(),
                cut(event.subject(), SUBJECT_MAX),
                cut(event.field(), FIELD_MAX),
                new TreeMap<>(event.details()));
    }

    /** Work of the system has nobody behind it, whoever's thread it runs on. */
    private String job() {
        var systemWork = MDC.get("job");
        return systemWork != null
                ? systemWork
                : tenant.scope()
                        .filter(scope -> scope.door() == Scope.Door.JOB)
                        .map(Scope::purpose)
                        .orElse("");
    }

    private static @Nullable UUID person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? null
                : id(authentication.getName());
    }

    private static @Nullable UUID id(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String cut(@Nullable Object value, int most) {
        var text = value == null ? "" : value.toString();
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
