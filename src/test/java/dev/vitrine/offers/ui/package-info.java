@NullMarked
package dev.vitrine.offers.ui;

import org.jspecify.annotations.NullMarked;
