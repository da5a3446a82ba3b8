/** The bell, and the outbox of the demo. */
@NullMarked
package dev.vitrine.notification.ui;

import org.jspecify.annotations.NullMarked;
