/** Sealed secrets. */
@NullMarked
package dev.vitrine.vault.store;

import org.jspecify.annotations.NullMarked;
