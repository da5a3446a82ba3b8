@NullMarked
package dev.vitrine.assets;

import org.jspecify.annotations.NullMarked;
