/** Publisher accounts and profiles as data, the current tenant, and the few doors into one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "vault"})
package dev.vitrine.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
