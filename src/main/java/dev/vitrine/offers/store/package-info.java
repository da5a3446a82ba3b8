/** Entities and repositories of the offers room: nobody else's business. */
@NullMarked
package dev.vitrine.offers.store;

import org.jspecify.annotations.NullMarked;
