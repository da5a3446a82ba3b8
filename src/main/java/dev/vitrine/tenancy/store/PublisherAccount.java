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

    @Column(name = "suspended_for")
    private @Nullable String suspendedFor;

    @Column(name = "solution_templates_at")
    private @Nullable Instant solutionTemplatesAt;

    private @Nullable String logo;

    private @Nullable String accent;

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

    /** The administrator's words for the publisher; empty when it is not suspended. */
    public String suspendedFor() {
        return suspendedFor == null ? "" : suspendedFor;
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

    /** Hash of the picture that its own pages wear. */
    public @Nullable String logo() {
        return logo;
    }

    public void wear(@Nullable String picture) {
        logo = picture;
    }

    /** Colour that its own pages wear, as {@code #rrggbb}. */
    public @Nullable String accent() {
        return accent;
    }

    public void colour(@Nullable String colour) {
        accent = colour;
    }

    /** False when it is suspended already: the first reason stays. */
    public boolean suspend(String reason, Instant now) {
        if (suspendedAt != null) {
            return false;
        }
        suspendedAt = now;
        suspendedFor = reason;
        return true;
    }

    /** False when it was not suspended. */
    public boolean lift() {
        boolean was = suspendedAt != null;
        suspendedAt = null;
        suspendedFor = null;
        return was;
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
