package dev.vitrine.tenancy.store;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.PublisherId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a publisher exists, what it is called, and whether it is suspended. */
@Entity
@Table(name = "publisher")
@PlatformEntity
public class PublisherAccount {
    @Id
    private UUID id = PublisherId.next().value();

    @Version
    private @Nullable Long version;

    private String slug = "";

    @Column(name = "display_name")
    private String displayName = "";

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "solution_templates_at")
    private @Nullable Instant solutionTemplatesAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    protected PublisherAccount() {}

    public PublisherAccount(String slug, String displayName, Instant now) {
        this.slug = slug;
        this.displayName = displayName;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable Instant suspendedAt() {
        return suspendedAt;
    }

    /** Since when it may hide SKUs behind solution templates; null when it may not. */
    public @Nullable Instant solutionTemplatesAt() {
        return solutionTemplatesAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void rename(String name) {
        displayName = name;
    }

    public void suspend(Instant now) {
        if (suspendedAt == null) {
            suspendedAt = now;
        }
    }

    public void lift() {
        suspendedAt = null;
    }

    /** False when it is so already. */
    public boolean allowSolutionTemplates(boolean allowed, Instant now) {
        if (allowed == (solutionTemplatesAt != null)) {
            return false;
        }
        solutionTemplatesAt = allowed ? now : null;
        return true;
    }
}
