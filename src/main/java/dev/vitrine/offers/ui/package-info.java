/** Screens of the offers room: the list of offers, their creation, and what stands at the head of each. */
@NullMarked
package dev.vitrine.offers.ui;

import org.jspecify.annotations.NullMarked;
