/** Rows of submissions, their steps, findings and events, and of the settings for staging. */
@NullMarked
package dev.vitrine.publishing.store;

import org.jspecify.annotations.NullMarked;
