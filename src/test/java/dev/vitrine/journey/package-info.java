/** Whole journeys through a real browser, by people who find things by the words that stand on the screen. */
@NullMarked
package dev.vitrine.journey;

import org.jspecify.annotations.NullMarked;
