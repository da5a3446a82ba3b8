/** Every HTTP request to an address that a publisher or a buyer gave. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.vitrine.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
