package dev.vitrine.tenancy;

import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The scope that the present thread works in. Read by Hibernate when a session opens, so a scope is always opened before
 * a transaction. A browser request of a member opens no scope by hand: its publisher comes from the frame, and the
 * membership is checked anew each time it is asked for, so that a removed person loses access on the next click.
 */
@Component
public class CurrentTenant {
    private final ThreadLocal<@Nullable Scope> open = new ThreadLocal<>();
    private final ObjectProvider<AmbientPublisher> ambient;
    private final ObjectProvider<Admission> admission;

    CurrentTenant(ObjectProvider<AmbientPublisher> ambient, ObjectProvider<Admission> admission) {
        this.ambient = ambient;
        this.admission = admission;
    }

    /** The scope, if there is one. */
    public Optional<Scope> scope() {
        Scope scope = open.get();
        return scope != null ? Optional.of(scope) : memberScope();
    }

    /** The publisher of the scope; {@link NotFoundException} when there is none. */
    public PublisherId require() {
        return scope().map(Scope::publisher).orElseThrow(NotFoundException::new);
    }

    private Optional<Scope> memberScope() {
        AmbientPublisher source = ambient.getIfAvailable();
        return source == null
                ? Optional.empty()
                : source.current()
                        .filter(publisher -> admission.getObject().isMember(publisher))
                        .map(publisher -> new Scope(Scope.Door.MEMBER, publisher, ""));
    }

    /** The scope opened by a door, without asking the frame; for the tenancy room's own use. */
    @Nullable
    Scope opened() {
        return open.get();
    }

    <T> T within(Scope scope, Supplier<T> work) {
        Scope before = open.get();
        open.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                open.remove();
            } else {
                open.set(before);
            }
        }
    }
}
