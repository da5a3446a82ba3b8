/** The chains of the record. */
@NullMarked
package dev.vitrine.audit.store;

import org.jspecify.annotations.NullMarked;
