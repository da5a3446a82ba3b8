/** The pages on which people sign in. */
@NullMarked
package dev.vitrine.identity.ui;

import org.jspecify.annotations.NullMarked;
