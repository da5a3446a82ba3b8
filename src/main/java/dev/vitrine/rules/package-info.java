/** What is valid, locked, complete or stale, as pure functions over content. Plain Java. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "content"})
package dev.vitrine.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
