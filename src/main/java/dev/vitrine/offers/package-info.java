/** The draft and its revisions: open, save, history, merge, freeze, staged and live; the list of offers and the editor's frame. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "kit", "content", "rules", "assets", "marketplace", "tenancy", "identity"})
package dev.vitrine.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
