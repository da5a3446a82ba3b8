/** What buyers and the staging audience see. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "kit", "offers", "content", "assets", "marketplace", "tenancy", "identity"})
package dev.vitrine.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
