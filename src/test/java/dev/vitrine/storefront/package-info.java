@NullMarked
package dev.vitrine.storefront;

import org.jspecify.annotations.NullMarked;
