@NullMarked
package dev.vitrine.support;

import org.jspecify.annotations.NullMarked;
