/** Pictures by address, for the publisher's own people. */
@NullMarked
package dev.vitrine.assets.ui;

import org.jspecify.annotations.NullMarked;
