package dev.vitrine.audit.store;

import dev.vitrine.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one thing that was done.
 *
 * @param chain the publisher's id, or {@link #PLATFORM}
 * @param at to the microsecond, as the database keeps it
 */
public record AuditRow(
        UUID chain,
        Instant at,
        @Nullable UUID person,
        String job,
        String address,
        String action,
        String subject,
        String field,
        SortedMap<String, String> details) {
    /** The chain of what concerns no publisher. */
    public static final UUID PLATFORM = new UUID(0, 0);

    private static final byte FORM = 1;

    /** The hash that binds this row to its place and to the row before it. */
    String hash(long number, String before) {
        var digest = Sha256.digest();
        digest.update(FORM);
        feed(digest, before);
        feed(digest, chain.toString());
        feed(digest, String.valueOf(number));
        feed(digest, at.toString());
        feed(digest, person == null ? "" : person.toString());
        feed(digest, job);
        feed(digest, address);
        feed(digest, action);
        feed(digest, subject);
        feed(digest, field);
        details.forEach((key, value) -> {
            feed(digest, key);
            feed(digest, value);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each text with its length before it, so that no two rows have the same bytes. */
    private static void feed(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
