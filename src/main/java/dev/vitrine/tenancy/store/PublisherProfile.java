package dev.vitrine.tenancy.store;

import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a publisher says of itself; one row for each, whose id is the publisher's own. */
@Entity
@Table(name = "publisher_profile")
public class PublisherProfile extends TenantScopedEntity {
    @Version
    private @Nullable Long version;

    private @Nullable String namespace;

    @Column(name = "namespace_locked_at")
    private @Nullable Instant namespaceLockedAt;

    @Column(name = "contact_name")
    private String contactName = "";

    @Column(name = "contact_mail")
    private String contactMail = "";

    @Column(name = "contact_phone")
    private String contactPhone = "";

    @Column(name = "tax_and_bank_at")
    private @Nullable Instant taxAndBankAt;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    protected PublisherProfile() {}

    public PublisherProfile(UUID publisher) {
        super(publisher);
    }

    /** 0 before the first save; then more with every save. */
    public long version() {
        return version == null ? 0 : version + 1;
    }

    public @Nullable String namespace() {
        return namespace;
    }

    public @Nullable Instant namespaceLockedAt() {
        return namespaceLockedAt;
    }

    public String contactName() {
        return contactName;
    }

    public String contactMail() {
        return contactMail;
    }

    public String contactPhone() {
        return contactPhone;
    }

    public @Nullable Instant taxAndBankAt() {
        return taxAndBankAt;
    }

    /** Guard: a locked namespace keeps its value. */
    public void describe(
            @Nullable String namespace, String contactName, String contactMail, String contactPhone, Instant now) {
        if (namespaceLockedAt == null) {
            this.namespace = namespace;
        }
        this.contactName = contactName;
        this.contactMail = contactMail;
        this.contactPhone = contactPhone;
        this.savedAt = now; // so that the version moves with every save, whatever it changes
    }

    public void lockNamespace(Instant now) {
        if (namespaceLockedAt == null) {
            namespaceLockedAt = now;
        }
    }

    public void taxAndBankGiven(Instant now) {
        taxAndBankAt = now;
    }
}
