/** The sample blob store: a small HTTPS server on a loopback port that behaves like Azure's where the product looks. */
@NullMarked
package dev.vitrine.demo.blobs;

import org.jspecify.annotations.NullMarked;
