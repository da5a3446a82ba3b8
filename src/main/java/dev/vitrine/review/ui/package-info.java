/** The approvers' queue and desk. */
@NullMarked
package dev.vitrine.review.ui;

import org.jspecify.annotations.NullMarked;
