package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;

/**
 * A publisher may hide SKUs behind solution templates, or may not any more; published inside the transaction that changed
 * it, in the publisher's scope.
 */
public record SolutionTemplatesAllowed(PublisherId publisher, boolean allowed) {}
