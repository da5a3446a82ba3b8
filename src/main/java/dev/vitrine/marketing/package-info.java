/** Texts, pictures, links, legal terms, support and categories of an offer: the screens. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "offers",
            "content",
            "rules",
            "assets",
            "outbound",
            "workbooks",
            "marketplace",
            "tenancy",
            "identity"
        })
package dev.vitrine.marketing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
