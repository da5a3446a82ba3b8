package dev.vitrine.notification.store;

import dev.vitrine.shared.MadeHere;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that one person was told. */
@Entity
@PlatformEntity
@Table(name = "bell_item")
public class BellItem extends MadeHere<UUID> {
    /**
     * What happened to which offer or ticket.
     *
     * @param news name of the kind of news
     * @param audience in what capacity the person was told
     * @param offer null for news of the publisher as a whole, as {@code submission}
     * @param ticketNumber empty for what is no news of a ticket
     */
    @Embeddable
    public record What(
            String news,
            String audience,
            String publisherSlug,
            String publisherName,
            @Nullable UUID offer,
            String offerName,
            @Nullable UUID submission,
            @Nullable UUID ticket,
            String ticketNumber,
            Instant happenedAt) {}

    @Id
    private UUID id = Uuid7.next();

    private @Nullable UUID person;

    @Embedded
    private @Nullable What what;

    private @Nullable Instant readAt;
    private boolean onBell;
    private @Nullable Instant digestAt;

    protected BellItem() {}

    /**
     * @param onBell whether the bell shows it
     * @param digestAt when the digest is due that it is to stand in, or null for none
     */
    public BellItem(UUID person, What what, boolean onBell, @Nullable Instant digestAt) {
        this.person = person;
        this.what = what;
        this.onBell = onBell;
        this.digestAt = digestAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    public @Nullable UUID person() {
        return person;
    }

    public What what() {
        return Objects.requireNonNull(what);
    }

    public boolean isRead() {
        return readAt != null;
    }
}
