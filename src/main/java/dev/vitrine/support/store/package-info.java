/** Rows of tickets and of what was said in them. */
@NullMarked
package dev.vitrine.support.store;

import org.jspecify.annotations.NullMarked;
