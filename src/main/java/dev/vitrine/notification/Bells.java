package dev.vitrine.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the signed-in person was told, and has read of it. Nobody sees another's. */
public interface Bells {
    /**
     * @param offer its name, or empty
     * @param ticket its number, or empty
     * @param address of the page on which it is looked into, without a slash before it
     */
    record Rung(
            UUID id,
            News news,
            String offer,
            String publisher,
            String ticket,
            String address,
            Instant at,
            boolean read) {}

    long unread();

    /** Newest first, thirty at most. */
    List<Rung> latest();

    void read(UUID id);

    void readAll();
}
