@NullMarked
package dev.vitrine.audit.ui;

import org.jspecify.annotations.NullMarked;
