/** People, memberships, roles, sign-in, sessions and the security configuration. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kit", "tenancy", "vault"})
package dev.vitrine.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
