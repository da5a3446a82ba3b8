@NullMarked
package dev.vitrine.shared;

import org.jspecify.annotations.NullMarked;
