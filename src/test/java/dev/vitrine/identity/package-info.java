@NullMarked
package dev.vitrine.identity;

import org.jspecify.annotations.NullMarked;
