@NullMarked
package dev.vitrine.offers.store;

import org.jspecify.annotations.NullMarked;
