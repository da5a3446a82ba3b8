/** The price book: where the offer is sold, and what each SKU costs there. */
@NullMarked
package dev.vitrine.pricing.ui;

import org.jspecify.annotations.NullMarked;
