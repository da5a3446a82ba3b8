package dev.vitrine.identity.store;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, asked for by its token before any tenant is known, so in a table of the platform; only the hash of the
 * token is kept.
 */
@Entity
@Table(name = "invitation")
@PlatformEntity
public class InvitationRow {
    @Id
    private UUID id = Uuid7.next();

    @Version
    private @Nullable Long version;

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(updatable = false)
    private String mail = "";

    @Column(name = "publisher_id", updatable = false)
    private @Nullable UUID publisherId;

    @Column(updatable = false)
    private String roles = "";

    @Column(updatable = false)
    private String languages = "";

    @Column(updatable = false)
    private String offers = "";

    @Column(updatable = false)
    private String language = "";

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    private int sends;

    @Column(name = "sent_at")
    private Instant sentAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "accepted_by")
    private @Nullable UUID acceptedBy;

    protected InvitationRow() {}

    /**
     * What somebody is invited to be.
     *
     * @param publisher null for the marketplace
     * @param roles names of roles, separated by blanks; one at a publisher
     */
    public record Place(@Nullable UUID publisher, String roles, String languages, String offers) {}

    /** @param language of the mail */
    public InvitationRow(String mail, String language, Place place, Instant now) {
        this.mail = mail;
        this.language = language;
        publisherId = place.publisher;
        roles = place.roles;
        languages = place.languages;
        offers = place.offers;
        createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String mail() {
        return mail;
    }

    public Place place() {
        return new Place(publisherId, roles, languages, offers);
    }

    public String language() {
        return language;
    }

    public int sends() {
        return sends;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Neither accepted nor withdrawn; it may have expired. */
    public boolean pending() {
        return acceptedAt == null && withdrawnAt == null;
    }

    /** Whether its link works now. */
    public boolean valid(Instant now) {
        return pending() && now.isBefore(expiresAt);
    }

    /** Sent, or sent again: from now on the new token alone works. */
    public void send(String newTokenHash, Instant now, Instant expires) {
        tokenHash = newTokenHash;
        sends++;
        sentAt = now;
        expiresAt = expires;
    }

    public void withdraw(Instant now) {
        if (pending()) {
            withdrawnAt = now;
        }
    }

    public void accept(UUID person, Instant now) {
        acceptedAt = now;
        acceptedBy = person;
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "invitation " + id;
    }
}
