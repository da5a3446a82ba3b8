/** What tests share: one database and one application context per run, and a browser. */
@NullMarked
package dev.vitrine.testing;

import org.jspecify.annotations.NullMarked;
