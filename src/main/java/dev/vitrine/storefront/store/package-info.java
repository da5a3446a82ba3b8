/** The projection of what is live, written within its publisher, read across all. */
@NullMarked
package dev.vitrine.storefront.store;

import org.jspecify.annotations.NullMarked;
