package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;
import java.util.Optional;

/** Tells in which publisher's frame the present browser request works; asked only when no scope is open. */
public interface AmbientPublisher {
    Optional<PublisherId> current();
}
