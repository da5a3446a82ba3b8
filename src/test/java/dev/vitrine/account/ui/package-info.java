@NullMarked
package dev.vitrine.account.ui;

import org.jspecify.annotations.NullMarked;
