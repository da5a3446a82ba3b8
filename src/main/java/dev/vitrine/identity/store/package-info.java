/** Rows of people, their memberships and their sign-ins. */
@NullMarked
package dev.vitrine.identity.store;

import org.jspecify.annotations.NullMarked;
