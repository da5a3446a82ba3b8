/** Walkthrough, Publish and History, and the administrator's view of failed steps. */
@NullMarked
package dev.vitrine.publishing.ui;

import org.jspecify.annotations.NullMarked;
