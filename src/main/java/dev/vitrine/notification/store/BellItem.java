package dev.vitrine.notification.store;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Something that one person was told. */
@Entity
@PlatformEntity
@Table(name = "bell_item")
public class BellItem implements Persistable<UUID> {
    /**
     * What happened to which offer.
     *
     * @param news name of the kind of news
     * @param audience in what capacity the person was told
     */
    @Embeddable
    public record What(
            String news,
            String audience,
            String publisherSlug,
            String publisherName,
            UUID offer,
            String offerName,
            UUID submission,
            Instant happenedAt) {}

    @Id
    private UUID id = Uuid7.next();

    private @Nullable UUID person;

    @Embedded
    private @Nullable What what;

    private @Nullable Instant readAt;

    @Transient
    private boolean stored;

    protected BellItem() {}

    public BellItem(UUID person, What what) {
        this.person = person;
        this.what = what;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
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
