/** Submissions from the push to the live offer, on a real database. */
@NullMarked
package dev.vitrine.publishing;

import org.jspecify.annotations.NullMarked;
