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
    private final ThreadLocal<@Nullable Opened> open = new ThreadLocal<>();
    private final ObjectProvider<AmbientPublisher> ambient;
    private final ObjectProvider<Admission> admission;

    CurrentTenant(ObjectProvider<AmbientPublisher> ambient, ObjectProvider<Admission> admission) {
        this.ambient = ambient;
        this.admission = admission;
    }

    /** The scope, if there is one. */
    public Optional<Scope> scope() {
        Scope scope = opened();
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
        Opened opened = open.get();
        if (opened == null) {
            return null;
        }
        Object window = window();
        if (window != null && window != opened.window) {
            throw new IllegalStateException("a scope was carried into another window");
        }
        return opened.scope;
    }

    <T> T within(Scope scope, Supplier<T> work) {
        Opened before = open.get();
        open.set(new Opened(scope, window()));
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

    private @Nullable Object window() {
        AmbientPublisher source = ambient.getIfAvailable();
        return source == null ? null : source.window();
    }

    private record Opened(Scope scope, @Nullable Object window) {}
}
