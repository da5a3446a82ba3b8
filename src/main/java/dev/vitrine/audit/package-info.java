/** The append-only, hash-chained record of who did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kit", "tenancy"})
package dev.vitrine.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
