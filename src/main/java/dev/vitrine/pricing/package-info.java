/** The price book: markets and prices per core count. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "offers",
            "content",
            "rules",
            "workbooks",
            "marketplace",
            "tenancy",
            "identity"
        })
package dev.vitrine.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
