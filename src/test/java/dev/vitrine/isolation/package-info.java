/** That nobody gets anything of another publisher's, asked of everything that can be called or opened. */
@NullMarked
package dev.vitrine.isolation;

import org.jspecify.annotations.NullMarked;
