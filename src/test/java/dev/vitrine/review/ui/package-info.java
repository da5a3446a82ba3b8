/** The approvers' screens, as people use them. */
@NullMarked
package dev.vitrine.review.ui;

import org.jspecify.annotations.NullMarked;
