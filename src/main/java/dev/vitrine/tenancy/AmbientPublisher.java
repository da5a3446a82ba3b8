package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells in which publisher's frame the present browser request works; asked only when no scope is open. */
public interface AmbientPublisher {
    Optional<PublisherId> current();

    /**
     * The browser window that this thread works for at the moment, or null. A scope opened for one window, or for none,
     * does not hold in another: pushing news from within a scope must not carry it to whoever is told.
     */
    @Nullable
    Object window();
}
