@NullMarked
package dev.vitrine.audit;

import org.jspecify.annotations.NullMarked;
