/** Mail to be sent, and what rang. */
@NullMarked
package dev.vitrine.notification.store;

import org.jspecify.annotations.NullMarked;
