/** The durable jobs of the whole application: one scheduler over the application's own database. */
@NullMarked
package dev.vitrine.publishing.jobs;

import org.jspecify.annotations.NullMarked;
