/** Secrets, encrypted at rest under the visible part they belong to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.vitrine.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
