/** The operator's lists as rows. */
@NullMarked
package dev.vitrine.marketplace.store;

import org.jspecify.annotations.NullMarked;
