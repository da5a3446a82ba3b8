package dev.vitrine.identity.store;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
@Entity
@Table(name = "person")
@PlatformEntity
public class PersonAccount {
    @Id
    private UUID id = PersonId.next().value();

    @Version
    private @Nullable Long version;

    private String mail = "";

    private String name = "";

    @Column(name = "password_hash")
    private String passwordHash = "";

    @Column(name = "password_short")
    private boolean passwordShort;

    private String language = "";

    private String zone = "";

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "served_at")
    private @Nullable Instant servedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    protected PersonAccount() {}

    public PersonAccount(String mail, String name, String passwordHash, String language, String zone, Instant now) {
        this.mail = mail;
        this.name = name;
        this.passwordHash = passwordHash;
        this.language = language;
        this.zone = zone;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String mail() {
        return mail;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String language() {
        return language;
    }

    public String zone() {
        return zone;
    }

    /** Got a role of the marketplace: whoever has dealt with him there knows his name, also when he has none any more. */
    public void serves(Instant now) {
        if (servedAt == null) {
            servedAt = now;
        }
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public void speak(String language) {
        this.language = language;
    }

    /** What the person chose for himself. */
    public void settle(String name, String language, String zone) {
        this.name = name;
        this.language = language;
        this.zone = zone;
    }

    /** Signs in with this address from now on. */
    public void move(String mail) {
        this.mail = mail;
    }

    public void rehash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    /** @param isShort whether it has too few characters to stand alone */
    public void changePassword(String passwordHash, boolean isShort) {
        this.passwordHash = passwordHash;
        this.passwordShort = isShort;
    }

    public void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    public void enable() {
        disabledAt = null;
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "person " + id;
    }
}
