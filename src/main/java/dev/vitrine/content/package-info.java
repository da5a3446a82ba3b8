/** What a publisher edits, as one immutable value: sections, canonical JSON, compare and merge. Plain Java. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package dev.vitrine.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
