package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;

/**
 * The marketplace suspended a publisher; published inside the transaction that did it, in no publisher's scope.
 *
 * @param reason the administrator's words for the publisher
 */
public record PublisherSuspended(PublisherId publisher, String reason) {}
