/** Submissions, their steps and jobs; walkthrough, publish and history screens. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "offers",
            "content",
            "rules",
            "images",
            "marketing",
            "marketplace",
            "tenancy",
            "identity",
            "vault"
        })
package dev.vitrine.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
