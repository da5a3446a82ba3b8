@NullMarked
package dev.vitrine.storefront.ui;

import org.jspecify.annotations.NullMarked;
