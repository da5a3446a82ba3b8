@NullMarked
package dev.vitrine.offers;

import org.jspecify.annotations.NullMarked;
