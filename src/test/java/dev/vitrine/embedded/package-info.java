@NullMarked
package dev.vitrine.embedded;

import org.jspecify.annotations.NullMarked;
