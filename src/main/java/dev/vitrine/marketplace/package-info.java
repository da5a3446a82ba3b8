/** The operator's own lists and settings, and their screens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kit", "content", "rules", "tenancy", "identity"})
package dev.vitrine.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
