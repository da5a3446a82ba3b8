/** What is known of SAS URLs, disks and their copies. */
@NullMarked
package dev.vitrine.images.store;

import org.jspecify.annotations.NullMarked;
