/** The SKU grid and its dialogs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "kit", "offers", "content", "rules", "marketplace", "tenancy", "identity"})
package dev.vitrine.skus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
