/** Tickets as a publisher's people see them, and as support agents do. */
@NullMarked
package dev.vitrine.support.ui;

import org.jspecify.annotations.NullMarked;
