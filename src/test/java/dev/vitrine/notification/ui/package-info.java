@NullMarked
package dev.vitrine.notification.ui;

import org.jspecify.annotations.NullMarked;
