@NullMarked
package dev.vitrine.tenancy;

import org.jspecify.annotations.NullMarked;
