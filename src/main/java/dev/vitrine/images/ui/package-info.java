/** The screens of VM images: one form for the image of each SKU. */
@NullMarked
package dev.vitrine.images.ui;

import org.jspecify.annotations.NullMarked;
