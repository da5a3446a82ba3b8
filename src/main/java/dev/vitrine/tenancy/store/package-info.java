/** Rows of publishers and of what they say of themselves. */
@NullMarked
package dev.vitrine.tenancy.store;

import org.jspecify.annotations.NullMarked;
