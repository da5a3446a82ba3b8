/** Screens of the publisher: profile, agreement, company data; and of the people who administer publishers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kit", "assets", "marketplace", "tenancy", "identity", "vault"})
package dev.vitrine.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
