/** Pages of the storefront: plain HTML from templates, without script and without session. */
@NullMarked
package dev.vitrine.storefront.ui;

import org.jspecify.annotations.NullMarked;
