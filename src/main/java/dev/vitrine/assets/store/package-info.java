/** Where the bytes of pictures lie. */
@NullMarked
package dev.vitrine.assets.store;

import org.jspecify.annotations.NullMarked;
