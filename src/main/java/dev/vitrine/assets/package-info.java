/** Pictures and other files: checked and kept by the hash of their bytes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "rules", "tenancy"})
package dev.vitrine.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
