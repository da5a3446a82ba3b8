@NullMarked
package dev.vitrine.identity.ui;

import org.jspecify.annotations.NullMarked;
