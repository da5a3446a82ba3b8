/** The look: the frame of every page, translations, error views and shared components. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "content", "rules"})
package dev.vitrine.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
