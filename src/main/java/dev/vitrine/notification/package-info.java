/** Mail and the bell; listens to what the other rooms announce. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "identity",
            "tenancy",
            "marketplace",
            "vault",
            "offers",
            "content",
            "images",
            "publishing",
            "review",
            "support"
        })
package dev.vitrine.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
