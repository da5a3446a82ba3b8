@NullMarked
package dev.vitrine.vault;

import org.jspecify.annotations.NullMarked;
