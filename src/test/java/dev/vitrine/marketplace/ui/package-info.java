@NullMarked
package dev.vitrine.marketplace.ui;

import org.jspecify.annotations.NullMarked;
