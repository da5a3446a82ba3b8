/**
 * The database that comes along: a real MariaDB started beside the application when no other is configured. Knows no
 * room; the rest of Vitrine sees only the data source settings that it leaves in the environment.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vitrine.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
