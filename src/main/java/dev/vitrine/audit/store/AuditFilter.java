package dev.vitrine.audit.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a chain are looked for. Whatever is empty or null asks for nothing.
 *
 * @param field a field path, or what it lies in: a section, or the kind of one
 * @param from the first moment
 * @param until the first moment that is too late
 */
public record AuditFilter(
        UUID chain,
        @Nullable UUID person,
        Set<String> actions,
        String subject,
        String field,
        String address,
        @Nullable Instant from,
        @Nullable Instant until) {}
