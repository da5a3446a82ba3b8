@NullMarked
package dev.vitrine.marketplace;

import org.jspecify.annotations.NullMarked;
