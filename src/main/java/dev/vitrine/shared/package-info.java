/** Words every room speaks: ids, language tags, money, hashes, field paths, keyset pages. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dev.vitrine.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
