/** VM images: versions, SAS URLs, the look at a VHD, taking it in and copying it to regions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "offers",
            "content",
            "rules",
            "outbound",
            "vault",
            "marketplace",
            "tenancy",
            "identity"
        })
package dev.vitrine.images;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
