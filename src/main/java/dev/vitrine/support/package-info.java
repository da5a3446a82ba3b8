/** Tickets: what a publisher's people ask of the marketplace's support, and the agents' queue. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "kit", "offers", "content", "assets", "marketplace", "tenancy", "identity"})
package dev.vitrine.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
