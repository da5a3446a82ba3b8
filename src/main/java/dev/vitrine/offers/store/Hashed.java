package dev.vitrine.offers.store;

import dev.vitrine.shared.Sha256;

/** A hash alone as the result of a query. */
public record Hashed(Sha256 hash) {}
