/** Screens of the publisher's account and of the administration of publishers. */
@NullMarked
package dev.vitrine.account.ui;

import org.jspecify.annotations.NullMarked;
