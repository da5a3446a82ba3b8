@NullMarked
package dev.vitrine.notification;

import org.jspecify.annotations.NullMarked;
