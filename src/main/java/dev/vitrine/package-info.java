/** Vitrine, the publishing portal of a cloud marketplace; each package beneath is a room of its own. */
@NullMarked
package dev.vitrine;

import org.jspecify.annotations.NullMarked;
