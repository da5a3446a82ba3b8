/** The marketplace's own store of disks. */
@NullMarked
package dev.vitrine.images.disk;

import org.jspecify.annotations.NullMarked;
