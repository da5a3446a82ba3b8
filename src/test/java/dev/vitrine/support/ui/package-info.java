/** The approvers' screens, as people use them. */
@NullMarked
package dev.vitrine.support.ui;

import org.jspecify.annotations.NullMarked;
