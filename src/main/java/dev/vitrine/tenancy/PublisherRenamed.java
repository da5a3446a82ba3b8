package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;

/** A publisher is shown under another name; published inside the transaction that renamed it, in the publisher's scope. */
public record PublisherRenamed(PublisherId publisher, String name) {}
