/** Demo data and the sample blob store; active in demo mode alone. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "embedded",
            "content",
            "rules",
            "assets",
            "offers",
            "images",
            "publishing",
            "review",
            "marketplace",
            "tenancy",
            "identity",
            "vault",
            "outbound",
            "storefront",
            "support"
        })
package dev.vitrine.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
