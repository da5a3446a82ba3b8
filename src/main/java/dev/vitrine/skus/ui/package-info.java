/** The grid of SKUs, the dialog that adds one, the panel that edits one. */
@NullMarked
package dev.vitrine.skus.ui;

import org.jspecify.annotations.NullMarked;
