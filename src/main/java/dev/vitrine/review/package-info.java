/** The approvers' desk: queue, claim, compare, decide. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "publishing",
            "offers",
            "content",
            "rules",
            "images",
            "assets",
            "marketplace",
            "tenancy",
            "identity"
        })
package dev.vitrine.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
