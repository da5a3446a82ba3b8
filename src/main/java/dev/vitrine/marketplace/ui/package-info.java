/** The operator's lists, for its administrators. */
@NullMarked
package dev.vitrine.marketplace.ui;

import org.jspecify.annotations.NullMarked;
