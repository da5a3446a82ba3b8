/** Screens of marketing, support and categories. */
@NullMarked
package dev.vitrine.marketing.ui;

import org.jspecify.annotations.NullMarked;
