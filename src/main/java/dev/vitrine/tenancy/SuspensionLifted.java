package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;

/** A publisher may publish again; published inside the transaction that lifted the suspension, in no publisher's scope. */
public record SuspensionLifted(PublisherId publisher) {}
