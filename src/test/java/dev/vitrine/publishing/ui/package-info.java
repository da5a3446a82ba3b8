/** The publisher's screens of submissions, as people use them. */
@NullMarked
package dev.vitrine.publishing.ui;

import org.jspecify.annotations.NullMarked;
